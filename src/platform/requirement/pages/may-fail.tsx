import { Notice, type Lang } from '../../../design/index.ts'
import type { Answers } from '../../form/answer.ts'
import { failingOf, type Finding } from '../rules/findings.ts'
import type { JudgedForm } from '../rules/judged-form.ts'
import { noteText, words } from '../words.ts'

export interface MayFailProps {
  lang: Lang
  form: JudgedForm
  findings: Finding[]
  answers: Answers
  regionName(code: string): string
  /** It was sent as it stands: mending it begins with opening it again. */
  isSent?: boolean
}

/** What the check of documents may stumble over as things stand, for whoever applies: a warning in plain words, never a bar. */
export function MayFail({ lang, form, findings, answers, regionName, isSent }: MayFailProps) {
  const w = words(lang).applicant
  const failing = failingOf(findings, answers)
  if (failing.length === 0) return null
  return (
    <Notice kind="waiting" title={w.mayFail}>
      <ul>
        {failing.map(({ requirement, notes }) => {
          const { code, name, checks } = form.requirements.find(one => one.code === requirement)!
          const texts = notes.map(note => noteText(note, { form, checks, regionName }, lang))
          return (
            <li key={code}>
              <b>{name[lang]}</b>: {texts.join(' ')}
            </li>
          )
        })}
      </ul>
      <p>{isSent ? w.mayStillMend : w.mayStillSend}</p>
    </Notice>
  )
}
