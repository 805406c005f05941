/** Round a field whose text is to be taken along: a button that copies it. */
class BarometerCopy extends HTMLElement {
  connectedCallback(): void {
    const field = this.querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea');
    if (!field || this.querySelector('button')) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'second';
    button.textContent = this.dataset['copy'] ?? '';
    button.addEventListener('click', () => {
      field.select();
      void navigator.clipboard.writeText(field.value).then(() => {
        button.textContent = this.dataset['copied'] ?? '';
      });
    });
    this.append(button);
  }
}

customElements.define('barometer-copy', BarometerCopy);
