import type { ComponentChildren } from 'preact'
import type { StatusKind } from './frame.ts'
import { Status } from './status.tsx'

export interface Picture {
  src: string
  /** What is to be seen; empty when the words beside it say it. */
  alt: string
  width: number
  height: number
}

export interface MediaItem {
  href: string
  picture?: Picture
  title: ComponentChildren
  price?: string
  detail?: ComponentChildren
  status?: { kind: StatusKind; word: string }
}

/** Things with a picture, as rows; on a desktop several beside each other. The whole row is the link. */
export function MediaList({ items }: { items: MediaItem[] }) {
  return (
    <ul class="rows media">
      {items.map(item => (
        <li key={item.href}>
          <a href={item.href}>
            {item.picture ? <img loading="lazy" {...item.picture} /> : <span class="img" />}
            <span>
              <b>{item.title}</b>
              {item.price && <b class="price">{item.price}</b>}
              {item.detail && <small class="mu">{item.detail}</small>}
              {item.status && <Status kind={item.status.kind}>{item.status.word}</Status>}
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}

/** So many times as high as wide, and a picture that fits the screen could not be read. */
const tallFrom = 2.5

/** One picture at full width with the line below it; its place is kept while it loads. A long one is as long as it is. */
export function Photo({ picture, caption }: { picture: Picture; caption?: string }) {
  return (
    <figure class={picture.height > tallFrom * picture.width ? 'photo tall' : 'photo'}>
      <img {...picture} />
      {caption && <figcaption>{caption}</figcaption>}
    </figure>
  )
}

/** "Rp95.000 per botol" in the colour of things one can have. */
export function Price({ children, per }: { children: string; per?: string }) {
  return (
    <p class="big">
      <b class="price">{children}</b> {per && <span class="mu sm">{per}</span>}
    </p>
  )
}
