import { h } from './dom.js';

/** What Zalo answers when the person refuses. */
const REFUSED = -201;
/** A made-up card, for who has none at hand. */
const SAMPLE_CARD =
  '051144001234|212345678|Nguyễn Thị Hiền|02091944|Nữ|Thôn Thu Xà, xã Nghĩa Hòa, Quảng Ngãi|25042021';

/**
 * The native side of Zalo for the mini app in `frame`: it asks the person and answers the app, and only that app.
 * Returns how to stop listening.
 */
export function serveMiniApp(frame, { phoneCode, close }) {
  const { origin } = new URL(frame.src, location.href);
  const asks = {
    'zalo:getPhoneNumber': async () => ((await askForPhone(frame.parentElement)) ? phoneCode() : null),
    'zalo:scanQRCode': () => askForCode(frame.parentElement),
  };
  const onMessage = async ({ source, origin: from, data }) => {
    if (source !== frame.contentWindow || from !== origin) return;
    if (data === 'zalo:closeApp') return close();
    const { type, id } = Object(data);
    if (!Object.hasOwn(asks, type)) return;
    const value = await asks[type]();
    frame.contentWindow?.postMessage(
      { type: 'zalo:answer', id, ...(value ? { value } : { error: REFUSED }) },
      origin,
    );
  };
  window.addEventListener('message', onMessage);
  return () => window.removeEventListener('message', onMessage);
}

async function askForPhone(host) {
  const answer = await ask(
    host,
    'Cho phép xem số điện thoại?',
    [h('p', {}, 'Ứng dụng của xã muốn biết số điện thoại Zalo này.')],
    ['Từ chối', 'Cho phép'],
  );
  return answer === 'Cho phép';
}

/** No camera here: what the code says is pasted. */
async function askForCode(host) {
  const input = h('textarea', { id: 'scanned', rows: '3' });
  const label = h('label', { for: 'scanned' }, 'Dán nội dung mã QR');
  const answer = await ask(host, 'Quét mã QR', [label, input], ['Thôi', 'Thẻ mẫu', 'Quét xong']);
  if (answer === 'Thẻ mẫu') return SAMPLE_CARD;
  return answer === 'Quét xong' ? input.value.trim() : null;
}

/** Over the mini app, which waits; Escape is the first button, the refusal. */
function ask(host, title, content, buttons) {
  return new Promise((resolve) => {
    const answer = (text) => {
      sheet.remove();
      host.querySelector('iframe')?.focus();
      resolve(text);
    };
    const row = buttons.map((text, index) =>
      h(
        'button',
        {
          type: 'button',
          class: index === buttons.length - 1 ? 'primary' : 'plain',
          onclick: () => answer(text),
        },
        text,
      ),
    );
    const sheet = h(
      'section',
      { class: 'sheet bottom', role: 'dialog', 'aria-label': title },
      h('h3', {}, title),
      content,
      row,
    );
    sheet.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      // The mini app below stays open.
      event.stopPropagation();
      answer(buttons[0]);
    });
    host.append(sheet);
    row.at(-1).focus({ preventScroll: true });
  });
}
