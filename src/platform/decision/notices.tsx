import { formatDate, Notice, TapLink, type Lang } from '../../design/index.ts'
import { BothValues, contextFor, fileFields, summaryOf, type Fields, type Values } from '../staff-form/index.ts'
import type { Carried } from './carried.ts'
import { isUnsaved, typedOne, type DecidingProps } from './form.tsx'
import { toldText } from './history.tsx'
import type { MadeDecision } from './made.ts'
import type { StandingInTime } from './room.ts'
import { inForce } from './sight.ts'
import { words } from './words.ts'

/** What is in force; or, where somebody wanted to decide when it had changed, what was decided and what they wanted side by side. */
export function DecisionNotices<Value extends string>(props: DecidingProps<Value>) {
  const { lang, decisions, options, returned } = props
  const current = inForce(decisions)
  const wanted = isUnsaved(returned) && options.find(option => option.value === typedOne(returned, 'decision'))
  if (wanted && decisions[0]) return <BothDecisions {...props} made={decisions[0]} wanted={wanted.label} />
  return (
    <>
      {current && <InForce {...props} current={current} />}
      {wanted && (
        <Notice kind="waiting" title={`${words(lang).yours}: ${wanted.label}`}>
          {typedOne(returned, 'reason')}
        </Notice>
      )}
    </>
  )
}

interface InForceProps<Value extends string> extends DecidingProps<Value> {
  current: MadeDecision<Value>
}

/** What a decision is called, with how it stands where it is for a time. */
export function nameInTime(labels: Record<string, string>, value: string, inTime?: StandingInTime): string {
  return [labels[value] ?? value, inTime?.said].filter(Boolean).join(': ')
}

/** With what it carries, its reason, who was told, and what happens now. */
function InForce<Value extends string>(props: InForceProps<Value>) {
  const { lang, labels, carries, carried, inTime, next, current, publicAt } = props
  const { id, value, reason } = current
  const lines = [carried?.get(id), reason, toldText(current, lang), next].filter(Boolean)
  const isCarrying = carries?.by.includes(value)
  const isOver = inTime?.holds === false
  return (
    <Notice kind={isOver ? 'info' : 'ok'} title={nameInTime(labels, value, inTime)}>
      {lines.map(line => (
        <p key={line}>{line}</p>
      ))}
      {isCarrying && <PhotoLinks {...props} />}
      {isCarrying && !isOver && publicAt && <TapLink href={publicAt}>{words(lang).seePublic}</TapLink>}
    </Notice>
  )
}

/** Its photos, for whoever has no form that shows them too. */
function PhotoLinks<Value extends string>({ lang, carries, photos = {} }: DecidingProps<Value>) {
  const shown = carries?.form.parts.flatMap(({ name, question }) => {
    const href = photos[name]?.href
    return href ? [{ name, href, label: question.label[lang] }] : []
  })
  if (!shown?.length) return null
  return (
    <p>
      {words(lang).photos}:{' '}
      {shown.map(({ name, href, label }, at) => (
        <>
          {at > 0 && ', '}
          <a key={name} href={href}>
            {label}
          </a>
        </>
      ))}
    </p>
  )
}

interface BothDecisionsProps<Value extends string> extends DecidingProps<Value> {
  made: MadeDecision<Value>
  wanted: string
}

function BothDecisions<Value extends string>(props: BothDecisionsProps<Value>) {
  const { lang, labels, returned, made, wanted } = props
  const w = words(lang)
  const rows = [
    { term: w.decision, now: labels[made.value] ?? made.value, mine: wanted },
    { term: w.decidedBy, now: `${made.by ?? w.nobody}, ${formatDate(made.at, lang, 'datetime')}`, mine: w.you },
    ...carriedRows(props),
    { term: w.reason, now: made.reason, mine: typedOne(returned, 'reason') ?? '' },
  ]
  return <BothValues lang={lang} rows={rows} mine={w.yours} />
}

/** What both carry, where one of them carries something. Photos do not come back with a form, and stand in their fields. */
function carriedRows<Value extends string>({ lang, carries, standing, returned, made }: BothDecisionsProps<Value>) {
  if (!carries) return []
  const isCarrying = (value: unknown) => carries.by.some(one => one === value)
  const mine = isCarrying(typedOne(returned, 'decision'))
    ? told(carries, returned?.good as Partial<Values<Fields>>, lang)
    : undefined
  const now = isCarrying(made.value) ? told(carries, standing, lang) : undefined
  return (mine ?? now ?? []).map(({ term }, at) => {
    return { term, now: now?.[at]?.detail ?? '', mine: mine?.[at]?.detail ?? '' }
  })
}

function told({ form }: Carried<string>, values: Partial<Values<Fields>> = {}, lang: Lang) {
  const files: string[] = fileFields(form)
  const parts = form.parts.filter(({ name }) => !files.includes(name))
  return summaryOf({ ...form, parts }, values, contextFor(lang))
}
