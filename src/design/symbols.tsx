// The shapes, drawn on a 20 × 20 grid. Tiles are states, lines are actions. x1 filled, x2 outlined, x3 cut out of the fill.
import type { VNode } from 'preact'

export type IconName =
  | 'done'
  | 'wrong'
  | 'progress'
  | 'behind'
  | 'waiting'
  | 'empty'
  | 'info'
  | 'won'
  | 'next'
  | 'back'
  | 'up'
  | 'down'
  | 'search'
  | 'file'
  | 'print'
  | 'send'
  | 'out'
  | 'close'

const square = 'M1 1h18v18H1z'

export const symbols: Record<IconName, VNode> = {
  done: (
    <>
      <path class="x1" d="M0 0h20v20H0z" />
      <path class="x3" d="M4.5 10.5l4 4 7-9" />
    </>
  ),
  wrong: (
    <>
      <path class="x1" d="M0 0h20v20H0z" />
      <path class="x3" d="M10 4v7.5M10 14v2.4" />
    </>
  ),
  progress: (
    <>
      <path class="x2" d={square} />
      <path class="x1" d="M1 10h18v9H1z" />
    </>
  ),
  behind: (
    <>
      <path class="x2" d={square} />
      <path class="x1" d="M1 19L19 1v18z" />
    </>
  ),
  waiting: (
    <>
      <path class="x2" stroke-dasharray="4 2.5" d={square} />
      <path class="x2" d="M10 15V6M6 9.5L10 5.5l4 4" />
    </>
  ),
  empty: <path class="x2" d={square} />,
  info: (
    <>
      <path class="x2" d={square} />
      <path class="x2" d="M10 9v6.5M10 4.6V7" />
    </>
  ),
  won: (
    <>
      <path class="x1" d="M10 0l10 10-10 10L0 10z" />
      <path class="x3" d="M6 10.5l2.8 2.8L14 7.5" />
    </>
  ),
  next: <path d="M4 10h12M11 5l5 5-5 5" />,
  back: <path d="M16 10H4M9 5l-5 5 5 5" />,
  up: <path d="M10 17V4M5 9l5-5 5 5" />,
  down: <path d="M10 3v13M5 11l5 5 5-5" />,
  search: <path d="M13 8.5a4.5 4.5 0 1 1-9 0a4.5 4.5 0 0 1 9 0M12 12l5 5" />,
  file: <path d="M4 2h8l4 4v12H4zM12 2v4h4M7 11h6M7 14.500h6" />,
  print: <path d="M5 7V2h10v5M5 15H2V7h16v8h-3M5 12h10v6H5z" />,
  send: <path d="M10 17V4M4.500 9.500L10 4l5.500 5.500" />,
  out: <path d="M8 3H3v14h5M8 10h9M13 6l4 4-4 4" />,
  close: <path d="M4 4l12 12M16 4L4 16" />,
}
