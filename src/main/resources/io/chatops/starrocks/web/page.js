
'use strict';
(() => {
  const form = document.getElementById('entry');
  const password = document.getElementById('password');
  const show = document.getElementById('show');
  const copy = document.getElementById('copy');
  const status = document.getElementById('status');
  const meter = document.querySelector('.meter');
  const words = form.dataset;
  const specials = words.specials;
  let sent = false;

  const kinds = typed => [/[A-Z]/, /[a-z]/, /[0-9]/].filter(kind => kind.test(typed)).length
    + ([...typed].some(letter => specials.includes(letter)) ? 1 : 0);
  const check = typed => ({
    length: typed.length >= Number(words.least) && typed.length <= Number(words.most),
    kinds: kinds(typed) >= 3,
    characters: typed !== '' && [...typed].every(letter => /[A-Za-z0-9]/.test(letter) || specials.includes(letter)),
  });
  const fits = () => Object.values(check(password.value)).every(Boolean);
  const strength = typed => typed.length >= 16 ? 3 : typed.length >= 12 ? 2 : 1;
  const say = text => { if (status.textContent !== text) status.textContent = text; };

  function draw() {
    const rules = check(password.value);
    for (const item of document.querySelectorAll('#rules li')) {
      const met = rules[item.dataset.rule];
      item.classList.toggle('met', met);
      item.querySelector('.state').textContent = ': ' + (met ? words.met : words.unmet);
    }
    const level = fits() ? strength(password.value) : 0;
    meter.dataset.level = level;
    return level;
  }

  function reveal(shown) {
    password.type = shown ? 'text' : 'password';
    show.textContent = shown ? words.hide : words.show;
    show.setAttribute('aria-pressed', String(shown));
  }

  // letters and digits that look like no other one; the rest of a byte's range is thrown away, so that all are as likely
  function generated() {
    const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789@#%*_+-.';
    const most = 256 - 256 % alphabet.length;
    for (;;) {
      let made = '';
      while (made.length < 24) {
        const byte = crypto.getRandomValues(new Uint8Array(1))[0];
        if (byte < most) made += alphabet[byte % alphabet.length];
      }
      if (kinds(made) === 4 && /^[A-Za-z].*[A-Za-z0-9]$/.test(made)) return made;
    }
  }

  async function copied(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch (refused) {
      reveal(true);
      password.select();
      return document.execCommand('copy');
    }
  }

  password.addEventListener('input', () => {
    copy.hidden = true;
    password.removeAttribute('aria-invalid');
    const level = draw();
    say(['', words.fair, words.good, words.strong][level]);
  });
  show.addEventListener('click', () => reveal(password.type === 'password'));
  copy.addEventListener('click', async () => {
    const done = await copied(password.value);
    copy.textContent = done ? words.copied : words.copy;
    say(done ? words.copyDone : words.copyFailed);
  });
  document.getElementById('generate').addEventListener('click', event => {
    event.preventDefault();
    password.value = generated();
    password.removeAttribute('aria-invalid');
    draw();
    reveal(true);
    copy.textContent = words.copy;
    copy.hidden = false;
    say(words.generated);
    copy.focus();
  });
  form.addEventListener('submit', event => {
    if (sent || !fits()) {
      event.preventDefault();
      if (sent) return;
      password.setAttribute('aria-invalid', 'true');
      if (password.value === '') say(words.missing);
      draw();
      password.focus();
      return;
    }
    sent = true;
    reveal(false);
  });
  addEventListener('pageshow', event => {
    sent = false;
    if (event.persisted) password.value = '';
  });

  document.getElementById('rules').classList.add('live');
  show.hidden = false;
  meter.hidden = false;
  copy.hidden = password.value === '';
  reveal(password.value !== '');
  draw();
})();
