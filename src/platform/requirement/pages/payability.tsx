import { KeyValue, Muted, Section, Status, type Lang, type StatusKind } from '../../../design/index.ts'
import type { JudgedForm } from '../rules/judged-form.ts'
import type { Payability } from '../rules/payability.ts'
import { named } from '../../text/named.ts'
import { payabilityText, payableNames, words } from '../words.ts'

/** Which tile stands for each, wherever it is said. */
export const payableKinds = { payable: 'done', mend: 'wrong', checked: 'done' } as const satisfies Record<
  string,
  StatusKind
>

/** Whether money could be paid, as tile and word; a dash where none is paid. */
export function PayableTile({ payable, lang }: { payable: string | null | undefined; lang: Lang }) {
  if (!payable) return <Muted>–</Muted>
  return <Status kind={named(payableKinds, payable) ?? 'empty'}>{payableNames(lang)[payable]}</Status>
}

interface PaymentProps {
  lang: Lang
  form: Pick<JudgedForm, 'content' | 'rules'>
}

/** Whether money could be paid, for those who check: what to mend, and what the bank should look at. */
export function PayabilityFacts({ payability, form, lang }: PaymentProps & { payability: Payability | undefined }) {
  const w = words(lang)
  const sentences = (kind: 'mend' | 'look') =>
    (payability?.items ?? []).filter(item => item.kind === kind).map(item => payabilityText(item.code, form, lang))
  const [mend, look] = [sentences('mend'), sentences('look')]
  const items = [
    { term: w.staff.payment, detail: <PayableTile payable={payability?.state} lang={lang} /> },
    { term: w.payables.mend, detail: mend.length ? <Lines texts={mend} /> : w.staff.nothing },
    ...(look.length ? [{ term: w.staff.forBank, detail: <Lines texts={look} /> }] : []),
  ]
  return (
    <Section title={w.readiness} note={w.staff.automatic}>
      <KeyValue items={items} />
    </Section>
  )
}

function Lines({ texts }: { texts: string[] }) {
  return (
    <div>
      {texts.map(text => (
        <div key={text}>{text}</div>
      ))}
    </div>
  )
}

/** The same for whoever applies. */
export function PaymentSection({ payability, form, lang }: PaymentProps & { payability: Payability }) {
  const w = words(lang)
  const { items, state } = payability
  return (
    <Section title={w.readiness}>
      <p>{state === 'payable' ? w.applicant.ready : w.applicant.mendFirst}</p>
      {items.length > 0 && (
        <ul>
          {items.map(({ code }) => (
            <li key={code}>{payabilityText(code, form, lang)}</li>
          ))}
        </ul>
      )}
    </Section>
  )
}
