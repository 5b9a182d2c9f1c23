import type { ComponentChildren } from 'preact'
import { renderToString } from 'preact-render-to-string'
import type { Frame, Lang } from './frame.ts'
import { Spoken } from './lang.ts'

/** A component as HTML, in tests. */
export function draw(node: ComponentChildren, lang: Lang = 'id'): string {
  return renderToString(<Spoken.Provider value={lang}>{node}</Spoken.Provider>)
}

/** A frame for tests: public and Indonesian unless told otherwise. */
export function frameFor(changes: Partial<Frame> = {}): Frame {
  return {
    kind: 'public',
    lang: 'id',
    path: '/',
    nav: [{ href: '/hasil', label: 'Hasil', current: true }],
    style: { href: '/assets/opop.css' },
    help: { whatsapp: '0812-0000-0000', hours: 'Senin–Jumat 08.00–16.00' },
    ...changes,
  }
}
