export interface ExcerptProps {
  /** The heading printed on the paper. */
  title: string
  /** The number as it stands there. */
  number: string
  /** Where the paper comes from. */
  caption: string
  /** What a reader who does not see the drawing is told. */
  label: string
}

/** A drawn strip of the real document with the number boxed, 80 px high so that the field stays in sight. */
export function Excerpt({ title, number, caption, label }: ExcerptProps) {
  return (
    <figure class="exc">
      <svg class="cx" viewBox="0 0 328 80" role="img" aria-label={label}>
        <path class="fp se" d="M.5 140V.5h327V140" />
        <text x="164" y="22" font-size="11" text-anchor="middle" class="mu">
          {title}
        </text>
        <path class="fp sg" stroke-width="2" d="M58 31h212v26H58z" />
        <text x="164" y="49" font-size="15" font-weight="700" text-anchor="middle" letter-spacing="1.5">
          {number}
        </text>
        <path class="fl" d="M40 67h248v4H40zM40 76h200v4H40z" />
      </svg>
      <figcaption>{caption}</figcaption>
    </figure>
  )
}
