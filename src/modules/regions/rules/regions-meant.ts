import type { Region, RegionBook } from './region-book.ts'

/**
 * The regencies or the kecamatan that somebody means by a code or a name: "320527", "malangbong", "Kec. Malangbong, Garut".
 * Several where the name is given to several.
 */
export function regionsMeant(book: RegionBook, said: string, kind: 'kabupaten' | 'kecamatan'): Region[] {
  const code = said.replace(/[\s.]/g, '')
  if (/^\d+$/.test(code)) return code.length === codeLength[kind] ? ofOne(book.region(code)) : []
  if (kind === 'kabupaten') return ofOne(book.regencyByName(said))
  const [name = '', ...within] = said.split(/[,(]/)
  const regency = within.length > 0 ? book.regencyByName(within.join(' ')) : undefined
  const among = regency ? [regency] : book.regencies()
  const wanted = bare(name)
  return among.flatMap(({ code: of }) => book.children(of)).filter(one => bare(one.name) === wanted)
}

const codeLength = { kabupaten: 4, kecamatan: 6 }

function ofOne(region: Region | undefined): Region[] {
  return region ? [region] : []
}

/** Written together or apart, with or without its kind. */
function bare(name: string): string {
  return name
    .toLowerCase()
    .replace(/^\s*kec(amatan\b|\.|\b)/, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
}
