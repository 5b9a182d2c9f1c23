import type { ComponentChildren } from 'preact'

/** Where an answer is written by hand. */
export type PaperSpace =
  /** One box a digit, in groups; `said` tells people how many. `lead` stands before them, such as "Rp". */
  | { kind: 'boxes'; groups: { label?: string; count: number }[]; said?: string; lead?: string; after?: string }
  | { kind: 'ticks'; options: PaperOption[]; said?: string }
  | { kind: 'lines'; lines: { label?: string }[] }

export interface PaperOption {
  /** Stands small beside it, for whoever types the paper in. */
  code?: string
  label: string
  hint?: string
}

export interface PaperQuestion {
  n: number
  /** The stable code, small beside the label. */
  code: string
  label: string
  /** When it is asked at all: "Hanya bila nomor 12 dijawab Lainnya." */
  condition?: string
  hint?: string
  space?: PaperSpace
  /** "Belum punya": a box of its own. */
  none?: string
  /** What was answered; then there is no space to write. */
  answer?: PaperAnswer
}

export interface PaperAnswer {
  text: string
  /** Codes of the chosen options. */
  codes?: string
  /** A word beside it: "perlu diperbaiki". */
  mark?: string
  /** Not an answer but a word about its absence. */
  absent?: boolean
}

export interface PaperSection {
  code: string
  title: string
  questions: PaperQuestion[]
}

export interface PaperFormProps {
  /** Programme and season. */
  over: string
  title: string
  lead?: ComponentChildren
  /** Right in the head: the number, or boxes for it. */
  reference?: { label: string; text?: string; boxes?: number }
  sections: PaperSection[]
  /** Who filled it in: name, date, signature. */
  signed?: string[]
  /** At the foot of every page, such as the version of the form. */
  foot: string
}

/** A form on paper, blank or filled: black on white, in the order of its questions. Needs the sheet `paper`. */
export function PaperForm({ over, title, lead, reference, sections, signed, foot }: PaperFormProps) {
  return (
    <article class="pf">
      <div class="pf-body">
        <header class="pf-head">
          <div>
            <p>{over}</p>
            <h1>{title}</h1>
          </div>
          {reference && <Reference {...reference} />}
        </header>
        {lead && <div class="pf-lead">{lead}</div>}
        {sections.map((section, at) => (
          <PaperPart key={section.code} section={section} n={at} />
        ))}
        {signed && (
          <div class="pf-sign">
            {signed.map(label => (
              <p key={label}>{label}</p>
            ))}
          </div>
        )}
      </div>
      <div class="pf-foot">
        <p>{foot}</p>
      </div>
    </article>
  )
}

function Reference({ label, text, boxes }: NonNullable<PaperFormProps['reference']>) {
  return (
    <div class="pf-ref">
      <p>{label}</p>
      {text ? <b>{text}</b> : <Boxes groups={[{ count: boxes ?? 0 }]} />}
    </div>
  )
}

function PaperPart({ section: { title, questions }, n }: { section: PaperSection; n: number }) {
  return (
    <section class="pf-part">
      <h2>
        {String.fromCharCode(65 + n)}. {title}
      </h2>
      {questions.map(question => (
        <OneQuestion key={question.code} question={question} />
      ))}
    </section>
  )
}

function OneQuestion({
  question: { n, code, label, condition, hint, space, none, answer },
}: {
  question: PaperQuestion
}) {
  return (
    <div class={answer ? 'pf-q pf-told' : 'pf-q'}>
      <span class="pf-n">{n}.</span>
      <div>
        <p>
          <span class="pf-label">{label}</span> <Code>{code}</Code>
        </p>
        {condition && <p class="pf-if">{condition}</p>}
        {hint && <p class="pf-hint">{hint}</p>}
        {space && <Space space={space} />}
        {none && <Ticks options={[{ label: none }]} />}
      </div>
      {answer && <Answer {...answer} />}
    </div>
  )
}

function Code({ children }: { children: string }) {
  return <small class="pf-code">{children}</small>
}

function Answer({ text, codes, mark, absent }: PaperAnswer) {
  return (
    <div class={absent ? 'pf-a pf-absent' : 'pf-a'}>
      <span>{text}</span> {codes && <Code>{codes}</Code>}
      {mark && <b class="pf-mark">{mark}</b>}
    </div>
  )
}

function Space({ space }: { space: PaperSpace }) {
  if (space.kind === 'ticks') return <Ticks {...space} />
  if (space.kind === 'boxes') return <Boxes {...space} />
  return (
    <>
      {space.lines.map((line, at) => (
        <p key={at} class="pf-line">
          {line.label}
        </p>
      ))}
    </>
  )
}

function Ticks({ options, said }: Omit<Extract<PaperSpace, { kind: 'ticks' }>, 'kind'>) {
  return (
    <>
      {said && <p class="pf-hint">{said}</p>}
      <ul class={options.length > 4 || options.length === 2 ? 'pf-ticks pf-two' : 'pf-ticks'}>
        {options.map(option => (
          <li key={option.code ?? option.label}>
            <i class="pf-box" />
            <span>
              {option.label} {option.code && <Code>{option.code}</Code>}
              {option.hint && <span class="pf-hint"> {option.hint}</span>}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

type BoxesProps = Omit<Extract<PaperSpace, { kind: 'boxes' }>, 'kind'>

function Boxes({ groups, said, lead, after }: BoxesProps) {
  return (
    <div class="pf-boxes">
      {lead && <span>{lead}</span>}
      {groups.map(({ label, count }, at) => (
        <span key={at} class="pf-group">
          {label && <small>{label}</small>}
          <span aria-hidden="true">
            {Array.from({ length: count }, (_, box) => (
              <i key={box} class="pf-box" />
            ))}
          </span>
        </span>
      ))}
      {after && <span>{after}</span>}
      {said && <small>{said}</small>}
    </div>
  )
}
