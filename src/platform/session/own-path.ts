/**
 * A path of this site that may be returned to after signing in or changing the language; undefined for anything that a
 * browser could take for another site's address.
 */
export function ownPath(text: string | undefined): string | undefined {
  if (!text || text.length > 1000 || !/^\/(?![/\\])/.test(text) || /[\\\p{Cc}]/u.test(text)) return undefined
  if (!URL.canParse(text, own)) return undefined
  const url = new URL(text, own)
  return url.origin === own && !url.pathname.startsWith('//') ? url.pathname + url.search + url.hash : undefined
}

const own = 'http://own.invalid'
