import { Actions, Button, Prose, Section, type Lang } from '../../../design/index.ts'
import { Deadline, isOpen, type Call } from '../../programmes/index.ts'
import { callAnchor, callPath } from '../rules/paths.ts'
import type { Preparation } from '../rules/preparation.ts'
import { callSaid, words } from '../words.ts'
import { kindWords } from '../words/kinds.ts'
import { Prepare } from './preparation.tsx'

export interface OpenProps {
  lang: Lang
  now: Temporal.Instant
  call: Call
  titled: boolean
  preparation?: Preparation
}

/** Something one could register for: until when, what to have at hand, and the button that begins. */
export function Open({ lang, now, call, titled, preparation }: OpenProps) {
  const body = (
    <>
      <Deadline lang={lang} window={call.window} now={now} />
      {isOpen(call.window, now) && <Begin {...{ lang, call, titled, preparation }} />}
    </>
  )
  const id = callAnchor(call)
  if (!titled) return <div id={id}>{body}</div>
  return (
    <Section id={id} title={callTitle(call, lang)} note={call.summary[lang]}>
      {body}
    </Section>
  )
}

function Begin({ lang, call, titled, preparation }: Omit<OpenProps, 'now'>) {
  const w = words(lang).home
  const { applicants } = call
  return (
    <form method="post" action={callPath(call)}>
      {!titled && (
        <>
          <h2>{w.nextStep}</h2>
          <Prose>
            <p>{w.beginLead}</p>
          </Prose>
        </>
      )}
      <Prepare {...{ lang, preparation }} />
      <Actions>
        {applicants.map((kind, at) => (
          <Button key={kind} icon="next" alt={at > 0} name="sebagai" value={kind}>
            {applicants.length === 1 ? w.begin : kindWords(kind, lang).as}
          </Button>
        ))}
      </Actions>
    </form>
  )
}

/** What one registers for there. */
export function callTitle({ name, seasonName }: Call, lang: Lang): string {
  return callSaid({ callName: name, name: seasonName }, lang)
}
