/** What XML 1.0 §2.2 has no way to write, not even as a reference. */
// eslint-disable-next-line no-control-regex -- naming the control characters is the point
const unwritable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

const references: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Words as the content of an element, in which nothing is markup. */
export function xmlText(text: string): string {
  return text.replaceAll(unwritable, '').replaceAll(/[&<>]/g, (sign) => references[sign] ?? sign);
}

function value(text: string): string {
  // A line break in an attribute would be read as a space (XML 1.0 §3.3.3).
  const lines = text.replaceAll(unwritable, '').replaceAll(/[&<>"]/g, (sign) => references[sign] ?? sign);
  return lines.replaceAll(/[\t\n\r]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

export type XmlAttributes = Readonly<Record<string, string | number | undefined>>;

/** An element. The content is XML already; attributes without a value are left out. */
export function xml(name: string, attributes: XmlAttributes, content: string | readonly string[] = ''): string {
  const said = Object.entries(attributes).map(([key, each]) =>
    each === undefined ? '' : ` ${key}="${value(String(each))}"`,
  );
  const inner = typeof content === 'string' ? content : lines(content);
  return inner === '' ? `<${name}${said.join('')}/>` : `<${name}${said.join('')}>${inner}</${name}>`;
}

/** Each element on a line of its own: only where no words stand between them. */
function lines(content: readonly string[]): string {
  const kept = content.filter((each) => each !== '');
  return kept.length === 0 ? '' : `\n${kept.join('\n')}\n`;
}
