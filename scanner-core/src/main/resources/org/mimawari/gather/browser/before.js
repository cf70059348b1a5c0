() => {
  // Questions to the visitor would stop the page; no form is ever sent.
  window.alert = () => undefined;
  window.confirm = () => false;
  window.prompt = () => null;
  window.print = () => undefined;
  History.prototype.back = History.prototype.forward = History.prototype.go = function () {};
  // A window that is opened is noted as a link; see opened.js.
  window.open = address => {
    const link = document.createElement('a');
    link.href = String(address || '');
    link.hidden = true;
    link.setAttribute('data-opened-window', '');
    (document.body || document.documentElement).append(link);
    return null;
  };
  HTMLFormElement.prototype.submit = function () {};
  HTMLFormElement.prototype.requestSubmit = function () {};
  addEventListener('submit', event => event.preventDefault(), true);
}
