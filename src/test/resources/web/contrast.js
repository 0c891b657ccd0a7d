// The texts that stand out too little from what is behind them: contrast under 4.5, by the formula of WCAG 2.1.
const parts = colour => colour.match(/[\d.]+/g).map(Number);
const light = colour => {
  const [r, g, b] = parts(colour).slice(0, 3).map(part => {
    const share = part / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const ground = element => {
  for (let at = element; at; at = at.parentElement) {
    const colour = getComputedStyle(at).backgroundColor;
    if (parts(colour)[3] !== 0) return colour;
  }
  return 'rgb(255, 255, 255)';
};
const faint = [];
for (const element of document.body.querySelectorAll('h1, p, dt, dd, label, li, a, button, input, span.product')) {
  if (!element.checkVisibility()) continue;
  const [high, low] = [light(getComputedStyle(element).color), light(ground(element))].sort((a, b) => b - a);
  const contrast = (high + 0.05) / (low + 0.05);
  if (contrast < 4.5) faint.push(element.tagName + ' ' + element.textContent + ' ' + contrast.toFixed(2));
}
return faint.join('\n');
