import { Back, ErrorSummary, Heading, Notice, Workspace } from '../../../../design/index.ts'
import { errorsOf } from '../../../../platform/staff-form/index.ts'
import { stateOn, type Period } from '../rules/periods.ts'
import { words } from '../words.ts'
import { words as ofPapers } from '../../words.ts'
import { KindsSection } from './kinds.tsx'
import { LetterheadSection } from './letterheads.tsx'
import type { SettingsProps, SettingsReturned } from './settings-props.ts'
import { SignerSection } from './signers.tsx'

/** Letterheads, signers and kinds: what stands, what stood, what comes, and what is to be added. */
export function SettingsPage(props: SettingsProps) {
  const { lang, returned } = props
  const w = words(lang)
  const errors = returned ? errorsOf(returned.returned, suffixOf(returned)) : []
  return (
    <Workspace>
      <ErrorSummary errors={errors} />
      <Back href="/kantor/surat">{ofPapers(lang).title}</Back>
      <Heading under={w.lead}>{w.title}</Heading>
      <ToDoFirst {...props} />
      <LetterheadSection {...props} />
      <SignerSection {...props} />
      <KindsSection {...props} />
    </Workspace>
  )
}

/** Without a letterhead and who signs nothing can be made: what is lacking today. */
function ToDoFirst({ lang, today, letterheads, signers, kinds, called }: SettingsProps) {
  const w = words(lang).first
  const isNow = (one: Period) => stateOn(one, today) === 'now'
  const held = new Set(signers.filter(isNow).map(one => one.position))
  const needed = new Set(kinds.flatMap(({ position }) => position ?? []))
  const lacking = [
    ...(letterheads.some(isNow) ? [] : [w.letterhead]),
    ...[...needed].filter(position => !held.has(position)).map(position => w.signer(called(position))),
  ]
  if (lacking.length === 0) return null
  return (
    <Notice kind="wrong" title={w.title}>
      {lacking.map(sentence => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Notice>
  )
}

/** What makes the ids of a form its own. */
function suffixOf(returned: SettingsReturned): string | undefined {
  if (returned.form === 'end') return returned.of
  return returned.form === 'signer' ? 'penanda' : undefined
}
