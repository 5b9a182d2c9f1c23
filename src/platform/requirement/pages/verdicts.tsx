import { DeskHead, Muted, Requirements, type Lang, type StatusKind } from '../../../design/index.ts'
import type { Finding } from '../rules/findings.ts'
import type { JudgedForm } from '../rules/judged-form.ts'
import type { Requirement } from '../rules/requirement.ts'
import { noteText, words } from '../words.ts'

export interface VerdictsProps {
  lang: Lang
  form: JudgedForm
  findings: Finding[]
  regionName(code: string): string
}

/** What the system saw, requirement by requirement, for those who check. */
export function RequirementVerdicts(props: VerdictsProps) {
  const { form, lang } = props
  const w = words(lang)
  const numbers = numbersOf(form.requirements)
  const fine = form.requirements.filter(one => findingOf(one, props)?.verdict === 'fine').length
  return (
    <>
      <DeskHead>
        <p>
          <b>{w.requirements}</b> <Muted>{w.requirementsFound(fine, form.requirements.length)}</Muted>
        </p>
      </DeskHead>
      <Requirements items={form.requirements.map((one, at) => rowOf(one, numbers[at]!, props))} />
    </>
  )
}

const kinds: Record<Finding['verdict'], StatusKind> = { fine: 'done', missing: 'empty', look: 'info', wrong: 'wrong' }

/** As people know them, R1 and R2; by their place where the digits of the codes do not count upwards. */
export function numbersOf(requirements: readonly Pick<Requirement, 'code'>[]): number[] {
  const said = requirements.map(({ code }) => Number(/^\D*(\d{1,3})$/.exec(code)?.[1]))
  const counts = said.every((n, at) => n > (said[at - 1] ?? 0))
  return counts ? said : said.map((_n, at) => at + 1)
}

/** A requirement that nothing was found about is missing. */
function rowOf(requirement: Requirement, n: number, props: VerdictsProps) {
  const { name, checks } = requirement
  const { form, regionName, lang } = props
  const { verdict, notes } = findingOf(requirement, props) ?? { verdict: 'missing' as const, notes: [] }
  const title = (
    <>
      {name[lang]}
      {notes
        .map(note => noteText(note, { form, checks, regionName }, lang))
        .map(text => (
          <small key={text} class="mu sm">
            <br />
            {text}
          </small>
        ))}
    </>
  )
  return {
    n,
    title,
    status: { kind: kinds[verdict], word: words(lang).verdicts[verdict] },
  }
}

function findingOf({ code }: Requirement, { findings }: VerdictsProps): Finding | undefined {
  return findings.find(one => one.requirement === code)
}
