export interface CardPhotosProps {
  /** Below the good one and below the bad one: a few words each. */
  good: string
  bad: string
  /** What a reader who does not see the drawings is told. */
  label: string
}

/** Two drawn photos of a card beside each other: one that can be read, one that is cut off, tilted and blinded by light. */
export function CardPhotos({ good, bad, label }: CardPhotosProps) {
  return (
    <figure class="pair">
      <svg class="cx" viewBox="0 0 328 124" role="img" aria-label={label}>
        <path class="fs sg" stroke-width="2" d="M1 1h154v92H1z" />
        <Card />
        <svg x="173" y="1" width="154" height="92">
          <path class="fs se" stroke-dasharray="4 3" d="M.5.5h153v91H.5z" />
          <g transform="rotate(-16 60 60) translate(-44 -2) scale(1.25)">
            <Card />
          </g>
          <circle class="fp" cx="92" cy="38" r="24" />
        </svg>
        <Mark kind="done" x={1} />
        <text x="24" y="115" font-size="13">
          {good}
        </text>
        <Mark kind="wrong" x={173} />
        <text x="196" y="115" font-size="13">
          {bad}
        </text>
      </svg>
    </figure>
  )
}

function Mark({ kind, x }: { kind: 'done' | 'wrong'; x: number }) {
  return (
    <g class={`st ${kind}`} transform={`translate(${x} 102) scale(.8)`}>
      <use href={`#i-${kind}`} width="20" height="20" />
    </g>
  )
}

function Card() {
  return (
    <>
      <path class="fp se" d="M18 15h120v64H18z" />
      <path class="fg" d="M18 15h120v9H18z" />
      <path class="fl" d="M26 32h66v5H26zM26 43h52v4H26zM26 53h60v4H26zM26 63h44v4H26z" />
      <path class="fl" d="M104 32h26v36h-26z" />
    </>
  )
}
