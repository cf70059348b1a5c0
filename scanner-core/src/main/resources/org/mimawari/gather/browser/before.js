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
  // "You will be taken there in five seconds": nobody waits that long, so it is one. A clock that runs on keeps its pace, and so does a sign-out.
  // A clock is known by what it runs: the same again.
  const wait = window.setTimeout;
  const hurried = new Set();
  const isLate = (run, delay) => {
    if (!(delay > 1000 && delay <= 30000) || hurried.size >= 20) return false;
    const code = String(run).slice(0, 1000);
    return !hurried.has(code) && !!hurried.add(code);
  };
  window.setTimeout = (run, delay, ...rest) => wait(run, isLate(run, delay) ? 1000 : delay, ...rest);
  // Nobody scrolls: whatever waits to be seen is told that it is.
  window.IntersectionObserver = class {
    constructor(seen) {
      this.seen = seen;
      this.root = null;
      this.rootMargin = '0px';
      this.thresholds = [0];
      this.watched = new Set();
    }
    observe(target) {
      this.watched.add(target);
      wait(() => {
        if (!this.watched.has(target)) return;
        const bounds = target.getBoundingClientRect();
        const sight = { boundingClientRect: bounds, intersectionRect: bounds, rootBounds: bounds, time: performance.now() };
        this.seen.call(this, [{ target, isIntersecting: true, isVisible: true, intersectionRatio: 1, ...sight }], this);
      }, 0);
    }
    unobserve(target) { this.watched.delete(target); }
    disconnect() { this.watched.clear(); }
    takeRecords() { return []; }
  };
}
