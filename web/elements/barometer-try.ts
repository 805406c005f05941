/**
 * In a form whose answers can be tried out: after each change it asks the server what they would make of the file, and
 * says so where the server says it. Without it there is the button. `data-action` is where it asks.
 */
class BarometerTry extends HTMLElement {
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #asked: AbortController | undefined;

  connectedCallback(): void {
    const form = this.closest('form');
    form?.addEventListener('change', () => {
      clearTimeout(this.#waiting);
      this.#waiting = setTimeout(() => void this.#ask(form), 300);
    });
  }

  disconnectedCallback(): void {
    clearTimeout(this.#waiting);
    this.#asked?.abort();
  }

  async #ask(form: HTMLFormElement): Promise<void> {
    const said = this.querySelector('[role=status]');
    if (!said) return;
    this.#asked?.abort();
    const asked = new AbortController();
    this.#asked = asked;
    said.textContent = this.dataset['trying'] ?? '';
    try {
      const body = new URLSearchParams(
        [...new FormData(form)].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
      );
      const response = await fetch(this.dataset['action'] ?? '', { method: 'POST', body, signal: asked.signal });
      const page = new DOMParser().parseFromString(await response.text(), 'text/html');
      said.textContent = page.querySelector('#tried')?.textContent ?? page.querySelector('.refused')?.textContent ?? '';
    } catch {
      if (!asked.signal.aborted) said.textContent = '';
    }
  }
}

customElements.define('barometer-try', BarometerTry);
