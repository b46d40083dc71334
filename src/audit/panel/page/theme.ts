import { say } from './data.ts';
import { h } from './dom.ts';

/** Turns between light and dark, beginning with what the system asks for. Nothing is remembered. */
export function createThemeButton(): HTMLElement {
  const root = document.documentElement;
  let dark = window.matchMedia('(prefers-color-scheme: dark)').matches;
  const button = h('button', { type: 'button', class: 'quiet' });
  const name = (): void => {
    button.textContent = say(dark ? 'page.light' : 'page.dark');
  };
  button.addEventListener('click', () => {
    dark = !dark;
    root.setAttribute('data-theme', dark ? 'dark' : 'light');
    name();
  });
  name();
  return button;
}
