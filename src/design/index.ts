// The only door of the design system.
export type { Frame, Lang, NavEntry, StatusKind } from './frame.ts'
export { renderPage, type Page } from './page.tsx'
export { Spoken, useLang } from './lang.ts'
export { Status, Tile } from './status.tsx'
export { Icon, type IconName } from './icon.tsx'
export { Logo } from './logo.tsx'
export { Cloud } from './cloud.tsx'
export { Banner } from './banner.tsx'
