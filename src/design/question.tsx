import type { ComponentChildren } from 'preact'
import { Back } from './back.tsx'
import { Actions, Button, TapLink } from './button.tsx'
import { ErrorSummary, type FieldError } from './error-summary.tsx'
import { useWords } from './lang.ts'

export interface QuestionProps {
  back: { href: string; label?: string }
  section: string
  position?: { n: number; of: number }
  /** Where the answer is posted; without it, the page's own address. */
  action?: string
  errors?: FieldError[]
  /** When the page asks several things its title is not a label. */
  title?: string
  why?: ComponentChildren
  upload?: boolean
  hidden?: Record<string, string>
  /** Only to be looked at: nothing to send. */
  readOnly?: boolean
  /** The words on the button; without them "Simpan dan lanjut". */
  next?: string
  /** The way on without an answer: "Pesantren kami belum punya NSPP", "Lewati dulu". */
  none?: { href: string; label: string }
  /** The field, with `heading` when it is the only one. */
  children: ComponentChildren
}

/** One thing on one page: where you are, the question, its field, one button, and a way out. */
export function Question(props: QuestionProps) {
  const w = useWords()
  return (
    <>
      <Back href={props.back.href}>{props.back.label}</Back>
      <ErrorSummary errors={props.errors ?? []} />
      <form method="post" action={props.action} enctype={props.upload ? 'multipart/form-data' : undefined} noValidate>
        <Hidden fields={props.hidden} />
        <Position section={props.section} position={props.position} of="page" />
        {props.title && <h1>{props.title}</h1>}
        {props.why && <p class="why">{props.why}</p>}
        {props.children}
        {!props.readOnly && (
          <Actions>
            <Button icon="next">{props.next ?? w.next}</Button>
            {props.none && <TapLink href={props.none.href}>{props.none.label}</TapLink>}
          </Actions>
        )}
      </form>
    </>
  )
}

export interface PositionProps {
  section: string
  position?: { n: number; of: number }
  /** What is counted. */
  of?: 'question' | 'page'
}

/** The section's name and the place in it, in words and as tiles: past, now, to come. */
export function Position({ section, position, of = 'question' }: PositionProps) {
  const w = useWords()
  return (
    <div class="pos">
      <p class="mu sm">
        <b>{section}</b>
        {position && ` · ${(of === 'page' ? w.placePage : w.placeQuestion)(position.n, position.of)}`}
      </p>
      {position && <Segments {...position} />}
    </div>
  )
}

function Segments({ n, of }: { n: number; of: number }) {
  const pitch = of > 12 ? 14 : 26
  const width = (count: number) => count * pitch
  return (
    <svg class="segs" viewBox={`0 0 ${width(of)} 10`} aria-hidden="true">
      <path class="fg" d={tiles(n - 1, pitch)} />
      <path class="fi" d={`M${width(n - 1)} 0h${pitch - 2}v10h-${pitch - 2}z`} />
      <path class="fl" transform={`translate(${width(n)})`} d={tiles(of - n, pitch)} />
    </svg>
  )
}

const drawn = new Map<string, string>()

/** So many tiles in a row as one path; there are few lengths, each is drawn once. */
function tiles(count: number, pitch: number): string {
  const key = `${count} ${pitch}`
  const known = drawn.get(key)
  if (known !== undefined) return known
  const path = Array.from({ length: Math.max(0, count) }, (_, i) => `M${i * pitch} 3h${pitch - 2}v4h-${pitch - 2}z`)
  drawn.set(key, path.join(''))
  return path.join('')
}

/** Fields that travel unseen. */
export function Hidden({ fields }: { fields?: Record<string, string> }) {
  return (
    <>
      {Object.entries(fields ?? {}).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </>
  )
}
