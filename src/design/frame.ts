// What every page is told by the web layer. Everything else a page knows itself.

export type Lang = 'id' | 'en'

/** The meaning of a tile: shape, colour and word always travel together. */
export type StatusKind = 'done' | 'wrong' | 'progress' | 'behind' | 'waiting' | 'empty' | 'info' | 'won'

export interface NavEntry {
  href: string
  label: string
  current?: boolean
  count?: number
}

/** The surroundings of a page: who reads it, in which language, and what stands above and below. */
export interface Frame {
  /** `public`: green band and cloud. `pesantren`: thin bar with the saved state. `staff`: dense desk. */
  kind: 'public' | 'pesantren' | 'staff'
  lang: Lang
  /** The path being shown, with its query; the language link leads back to it. */
  path: string
  nav: NavEntry[]
  subnav?: NavEntry[]
  /** "Musim 2019" */
  year?: string
  style: { inline: string } | { href: string }
  /** Addresses of sheets that only this page needs. */
  sheets?: string[]
  /** Addresses of scripts, loaded as deferred modules. */
  scripts?: string[]
  /** Trial mode: "Waktu simulasi: 25 April 2019". */
  banner?: { text: string; href?: string; label?: string }
  /** Shows the strip "Data contoh, bukan data resmi". */
  sample?: boolean
  user?: { name: string; role: string; region?: string; rolesHref?: string; accountHref?: string }
  saved?: { state: StatusKind; text: string }
  /** Who answers questions; an installation without a number shows none. */
  help?: { whatsapp: string; hours: string }
}
