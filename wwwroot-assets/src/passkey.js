// Passkeys: <form data-passkey="get|create" data-options="/…"> with a hidden button [data-passkey-go], an input name="Input.Credential"
// and a line [data-passkey-error]. The server makes the options and checks the answer; nothing is decided here.
const able = () => !!window.PublicKeyCredential?.parseRequestOptionsFromJSON && !!navigator.credentials;
const english = () => document.documentElement.lang.toLowerCase().startsWith('en');
const say = (vi, en) => (english() ? en : vi);
let waiting;

async function run(form) {
  const line = form.querySelector('[data-passkey-error]'), button = form.querySelector('[data-passkey-go]'), creating = form.dataset.passkey === 'create';
  line.hidden = true;
  waiting?.abort();
  waiting = new AbortController();
  button.setAttribute('aria-busy', 'true');
  try {
    const token = form.querySelector('[name=__RequestVerificationToken]').value;
    const answer = await fetch(form.dataset.options, { method: 'POST', credentials: 'include', headers: { RequestVerificationToken: token }, signal: waiting.signal });
    if (!answer.ok) throw new Error(String(answer.status));
    const options = await answer.json();
    const credential = creating
      ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options), signal: waiting.signal })
      : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options), signal: waiting.signal });
    form.querySelector('[name="Input.Credential"]').value = JSON.stringify(credential);
    form.requestSubmit();
  } catch (e) {
    if (e.name === 'AbortError') return;
    line.textContent = e.name === 'InvalidStateError' ? say('Thiết bị này đã có khóa truy cập của bạn.', 'This device has a passkey of yours already.')
      : e.name === 'NotAllowedError' ? say('Chưa dùng khóa truy cập: bạn đã thôi, hoặc thiết bị không có khóa nào cho trang này.', 'No passkey was used: you cancelled, or the device has none for this site.')
      : say('Không dùng được khóa truy cập lúc này. Thử lại, hoặc dùng cách khác.', 'Passkeys do not work at the moment. Try again or use another way.');
    line.hidden = false;
  } finally { button.removeAttribute('aria-busy'); }
}

function show() {
  for (const form of document.querySelectorAll('form[data-passkey]')) {
    form.hidden = !able();
  }
}

document.addEventListener('click', e => {
  const button = e.target instanceof Element ? e.target.closest('[data-passkey-go]') : null;
  if (button) run(button.closest('form'));
});
show();
