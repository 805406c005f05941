const STEPS: Readonly<Record<string, 1 | -1>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  PageDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  PageUp: -1,
};

/**
 * The screens of a meeting, turned with the arrow keys. Each is an anchor of the page already: the address always names
 * the one that is shown, so that "back" leads to the figure that was talked about.
 */
class BarometerMeeting extends HTMLElement {
  readonly #turn = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    const target = event.target as Element | null;
    // Out of a chart, so that the arrow keys turn the screens again.
    if (event.key === 'Escape')
      target?.closest('barometer-chart')?.closest<HTMLElement>('.slide')?.focus({ preventScroll: true });
    // Within a chart the same keys walk from figure to figure; in a field they move the cursor.
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    if (target?.closest('barometer-chart, input, select, textarea')) return;
    const slides = [...this.querySelectorAll<HTMLElement>('.slide')];
    const current = slides.findIndex((one) => `#${one.id}` === location.hash);
    const next = slides[Math.max(0, current) + step];
    if (!next) return;
    event.preventDefault();
    location.hash = next.id;
    next.focus({ preventScroll: true });
  };

  connectedCallback(): void {
    document.addEventListener('keydown', this.#turn);
  }

  disconnectedCallback(): void {
    document.removeEventListener('keydown', this.#turn);
  }
}

customElements.define('barometer-meeting', BarometerMeeting);
