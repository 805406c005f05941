/**
 * Around a file field: takes files that are dropped, and sends the form with honest progress. Without it the form works
 * as it is. With `data-into` it reads a dropped text file into that field instead.
 */
class BarometerDrop extends HTMLElement {
  connectedCallback(): void {
    const hint = document.createElement('p');
    hint.className = 'drop-hint';
    hint.textContent = this.dataset['drop'] ?? '';
    this.prepend(hint);
    this.classList.add('drop');
    this.addEventListener('dragover', (event) => {
      event.preventDefault();
      this.classList.add('drop-over');
    });
    this.addEventListener('dragleave', () => this.classList.remove('drop-over'));
    this.addEventListener('drop', (event) => {
      event.preventDefault();
      this.classList.remove('drop-over');
      const file = event.dataTransfer?.files[0];
      if (file && event.dataTransfer) void this.#take(file, event.dataTransfer.files);
    });
    if (this.dataset['into'] !== undefined) this.#offerChoice();
    const form = this.closest('form');
    if (form?.enctype === 'multipart/form-data') form.addEventListener('submit', (event) => this.#send(event, form));
  }

  /** Whoever cannot drop chooses; the file is read here and shown in the field, and is not sent by itself. */
  #offerChoice(): void {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = '.csv,.tsv,.txt,text/csv,text/plain,text/tab-separated-values';
    input.setAttribute('aria-label', this.dataset['drop'] ?? '');
    input.addEventListener('change', () => {
      const [file] = input.files ?? [];
      if (file && input.files) void this.#take(file, input.files);
    });
    this.append(input);
  }

  async #take(file: File, files: FileList): Promise<void> {
    const target = document.getElementById(this.dataset['into'] ?? '');
    if (target instanceof HTMLTextAreaElement) target.value = await file.text();
    else {
      const input = this.querySelector<HTMLInputElement>('input[type=file]');
      if (input) input.files = files;
    }
  }

  /** Sends the form by itself, so that what has been sent can be shown; then goes where the server says. */
  #send(event: SubmitEvent, form: HTMLFormElement): void {
    event.preventDefault();
    const shown = this.#progress();
    const bar = shown.querySelector('progress');
    const say = (text: string): void => {
      const line = shown.querySelector('span');
      if (line) line.textContent = text;
    };
    for (const button of form.querySelectorAll('button')) button.disabled = true;
    const request = new XMLHttpRequest();
    request.open('POST', form.action);
    request.responseType = 'document';
    say(this.dataset['sending'] ?? '');
    request.upload.addEventListener('progress', ({ loaded, total, lengthComputable }) => {
      if (bar && lengthComputable) bar.value = loaded / total;
    });
    request.upload.addEventListener('load', () => {
      // Nobody knows how long reading takes: the bar only says that it goes on.
      bar?.removeAttribute('value');
      say(this.dataset['reading'] ?? '');
    });
    request.addEventListener('load', () => {
      const { response, responseURL, status } = request;
      if (!(response instanceof Document) || !response.querySelector('main')) {
        this.#failed(form, say);
        return;
      }
      if (status < 400 && responseURL) history.pushState(null, '', responseURL);
      replacePage(response);
    });
    request.addEventListener('error', () => this.#failed(form, say));
    // Going back after another page took this one's place loads it anew.
    addEventListener('popstate', () => location.reload());
    request.send(new FormData(form));
  }

  #progress(): HTMLElement {
    this.querySelector('.drop-progress')?.remove();
    const shown = document.createElement('p');
    shown.className = 'drop-progress';
    shown.setAttribute('role', 'status');
    const bar = document.createElement('progress');
    bar.max = 1;
    bar.value = 0;
    shown.append(document.createElement('span'), bar);
    this.append(shown);
    return shown;
  }

  #failed(form: HTMLFormElement, say: (text: string) => void): void {
    this.querySelector('progress')?.remove();
    say(this.dataset['failed'] ?? '');
    for (const button of form.querySelectorAll('button')) button.disabled = false;
  }
}

/** Shows the page the server answered with, without asking for it a second time: what it says once is said once. */
function replacePage(page: Document): void {
  document.title = page.title;
  const main = page.querySelector('main');
  const present = document.querySelector('main');
  if (!main || !present) return;
  present.replaceWith(document.adoptNode(main));
  scrollTo(0, 0);
  // Who goes on by keyboard goes on from there.
  (main.querySelector<HTMLElement>('[role=alert]') ?? main).focus();
}

customElements.define('barometer-drop', BarometerDrop);
