/** Small builders of elements. Text only ever enters as text: nothing here reads markup. */
export type Child = Node | string | number | null | undefined | false;

type Attribute = string | number | boolean | undefined;
export type Attributes = Readonly<Record<string, Attribute>>;

export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  return dress(document.createElement(tag), attributes, children);
}

const SVG = 'http://www.w3.org/2000/svg';

export function s<K extends keyof SVGElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): SVGElementTagNameMap[K] {
  return dress(document.createElementNS(SVG, tag), attributes, children);
}

function dress<T extends Element>(element: T, attributes: Attributes, children: readonly Child[]): T {
  for (const name of Object.keys(attributes)) {
    const value = attributes[name];
    if (value === undefined || value === false) continue;
    element.setAttribute(name, value === true ? '' : String(value));
  }
  append(element, children);
  return element;
}

export function append(element: Element, children: readonly Child[]): void {
  for (const child of children) {
    if (child === null || child === undefined || child === false) continue;
    element.appendChild(child instanceof Node ? child : document.createTextNode(String(child)));
  }
}

/** Puts children in the place of all that an element holds. */
export function fillElement(element: Element, ...children: readonly Child[]): void {
  while (element.firstChild) element.removeChild(element.firstChild);
  append(element, children);
}

/** A list of facts: terms and what they are. */
export function facts(entries: readonly (readonly [term: string, value: Child])[], name = 'facts'): Element {
  return h('dl', { class: name }, ...entries.map(([term, value]) => fact(term, value)));
}

function fact(term: string, value: Child): Element {
  return h('div', {}, h('dt', {}, term), h('dd', {}, value));
}
