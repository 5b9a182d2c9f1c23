// Reads drawn HTML in tests: enough of a parser to ask what is tied to what. Not for documents of others.

export interface Tag {
  name: string
  attributes: Record<string, string>
}

const opening = /<([a-z][a-z0-9-]*)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*\/?>/g
const attribute = /([\w:-]+)(?:="([^"]*)")?/g

/** Every opening tag in order, with its attributes. */
export function tags(html: string): Tag[] {
  return [...html.matchAll(opening)].map(([, name = '', rest = '']) => ({
    name,
    attributes: Object.fromEntries([...rest.matchAll(attribute)].map(([, key = '', value = '']) => [key, value])),
  }))
}

/** The one tag with this id; throws when there is none or more than one. */
export function byId(html: string, id: string): Tag {
  const found = tags(html).filter(tag => tag.attributes.id === id)
  if (found.length !== 1) throw new Error(`${found.length} tags carry the id "${id}"`)
  return found[0] as Tag
}

/** The text without tags, spaces joined. */
export function text(html: string): string {
  return html
    .replace(/<(style|script|symbol)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

/** What is broken in the ties of a page: doubled ids, labels and descriptions that point nowhere, unnamed controls. */
export function brokenTies(html: string): string[] {
  const all = tags(html)
  const ids = all.flatMap(tag => (tag.attributes.id ? [tag.attributes.id] : []))
  const known = new Set(ids)
  const labelled = new Set(all.filter(tag => tag.name === 'label').map(tag => tag.attributes.for))
  return [
    ...ids.filter((id, at) => ids.indexOf(id) !== at).map(id => `id twice: ${id}`),
    ...all.flatMap(tag =>
      pointers(tag)
        .filter(id => !known.has(id))
        .map(id => `${tag.name} points to missing ${id}`),
    ),
    ...all
      .filter(tag => isControl(tag) && !labelled.has(tag.attributes.id) && !tag.attributes['aria-label'])
      .map(tag => `unnamed ${tag.name} ${tag.attributes.id}`),
  ]
}

function pointers(tag: Tag): string[] {
  const { for: target, 'aria-describedby': described, href } = tag.attributes
  const jump = tag.name === 'use' && href?.startsWith('#') ? [href.slice(1)] : []
  return [...(target ? [target] : []), ...(described?.split(' ') ?? []), ...jump]
}

function isControl(tag: Tag): boolean {
  return ['input', 'select', 'textarea'].includes(tag.name) && tag.attributes.type !== 'hidden'
}
