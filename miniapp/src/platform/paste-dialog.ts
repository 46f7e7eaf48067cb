/** Stands in for the scanner where there is no Zalo: development and tests. */
export function pasteQr(signal?: AbortSignal): Promise<string | null> {
  const dialog = document.createElement('dialog');
  dialog.className = 'paste';
  dialog.innerHTML = `
    <form method="dialog">
      <p><label for="qr-content">Dán nội dung mã QR</label></p>
      <textarea id="qr-content" class="text-input" rows="4"></textarea>
      <div class="actions">
        <button class="button secondary" value="">Thôi</button>
        <button class="button" value="read">Xong</button>
      </div>
    </form>`;
  document.body.append(dialog);
  return new Promise((resolve) => {
    const stop = (): void => dialog.close();
    signal?.addEventListener('abort', stop);
    dialog.addEventListener('close', () => {
      const content = dialog.querySelector('textarea')?.value.trim();
      signal?.removeEventListener('abort', stop);
      dialog.remove();
      resolve((dialog.returnValue === 'read' && content) || null);
    });
    dialog.showModal();
  });
}
