/** Where a handle of a network leads, by what people call the network. */
const networks: [names: RegExp, address: string][] = [
  [/^(instagram|insta|ig)$/, 'https://www.instagram.com/'],
  [/^(facebook|fb)$/, 'https://www.facebook.com/'],
  [/^(tiktok|tik tok)$/, 'https://www.tiktok.com/@'],
  [/^(youtube|yt)$/, 'https://www.youtube.com/@'],
  [/^(twitter|x)$/, 'https://x.com/'],
]

const handle = /^@[\w.]{2,60}$/

/**
 * A web site or a page of a network as people tell it: an address becomes one that opens, "IG: @nurulhuda" becomes that page's,
 * and a handle alone stays what it is, because nobody can know of which network it is. Undefined when it is neither.
 */
export function readWeb(said: string): string | undefined {
  const [, network, name] = /^([\p{L} ]{1,10}?)\s*[:=]?\s*(@?[\w.]{2,60})$/u.exec(said) ?? []
  const known = network && networks.find(([names]) => names.test(network.trim().toLowerCase()))
  if (known) return known[1] + name!.replace(/^@/, '')
  return handle.test(said) ? said : addressOf(said)
}

function addressOf(said: string): string | undefined {
  const full = /^https?:\/\//i.test(said) ? said : `https://${said}`
  if (/[\s,]/.test(full) || !URL.canParse(full)) return undefined
  const { hostname, username } = new URL(full)
  return !username && /^[^.].*\.[a-z]{2,}$/i.test(hostname) ? full : undefined
}
