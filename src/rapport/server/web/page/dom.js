/** Return the element of this id. */
export const by = (id) => document.getElementById(id);

/** Make an element with properties, among them `data` and `attributes`, and children. */
export function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  const { data, attributes, ...others } = properties;
  Object.assign(element, others);
  Object.assign(element.dataset, data);
  for (const [name, value] of Object.entries(attributes ?? {})) element.setAttribute(name, value);
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

/** Tell those who listen, in a moment when nothing else is told. */
export function say(text) {
  by("said").textContent = text;
}
