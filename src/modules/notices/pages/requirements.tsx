import {
  ButtonLink,
  DataTable,
  formatDate,
  Heading,
  Muted,
  Prose,
  Section,
  TapLink,
  type Lang,
} from '../../../design/index.ts'
import { untilText, type AnnouncedCall, type SeasonForm } from '../../programmes/index.ts'
import { callPath } from '../../registration/index.ts'
import { callAnchor } from '../rules/call-anchor.ts'
import { callTitle } from '../words/call-names.ts'
import { requirementWords } from '../words/requirements.ts'

/** A call with its form. */
export interface RequiredBy {
  call: AnnouncedCall
  form: SeasonForm
}

/** /syarat: what each call checks, which documents it asks for; then the limits, which are the same for all. */
export function RequirementsPage({ calls, lang }: { calls: RequiredBy[]; lang: Lang }) {
  const w = requirementWords(lang)
  return (
    <>
      <Heading under={w.lead}>{w.title}</Heading>
      {calls.map(one => (
        <OneCall key={one.form.callId} {...one} lang={lang} />
      ))}
      <Section title={w.limits} id="batas">
        <Prose>
          <p>{w.photo}</p>
          <p>{w.pdf}</p>
        </Prose>
      </Section>
    </>
  )
}

function OneCall({ call, form, lang }: RequiredBy & { lang: Lang }) {
  const w = requirementWords(lang)
  const slots = Object.values(form.slots)
  const example = form.requirements.some(one => one.example) && w.example(call.season[lang])
  const path = callPath({ programme: call.programme.code, code: call.code })
  const source = [w.source(form.rules.source[lang]), example].filter(Boolean).join(' ')
  return (
    <Section title={callTitle(call, lang)} id={callAnchor(call)} note={whenOf(call, lang)}>
      <p>{call.summary[lang]}</p>
      {(call.state === 'open' || form.rules.eligibility) && (
        <ButtonLink href={path} icon="next">
          {w.eligibility(form.rules.eligibility?.length ?? 0)}
        </ButtonLink>
      )}
      <TapLink href={`${path}/formulir`}>{w.blankForm}</TapLink>
      <h3>{w.checked}</h3>
      <p>
        <Muted small>{source}</Muted>
      </p>
      <ol class="rows">
        {form.requirements.map(one => (
          <li key={one.code}>
            <b>{one.name[lang]}</b>
            <br />
            <Muted>{one.summary[lang]}</Muted>
          </li>
        ))}
      </ol>
      <h3>{w.documents}</h3>
      <Documents title={w.needed} slots={slots.filter(one => one.needed)} lang={lang} />
      <Documents title={w.later} slots={slots.filter(one => !one.needed)} lang={lang} />
    </Section>
  )
}

/** When one may register, in one sentence. */
export function whenOf({ window, state }: AnnouncedCall, lang: Lang): string {
  const w = requirementWords(lang)
  if (!window) return w.always
  if (state === 'closed') return w.closed
  if (state === 'open') return w.until(untilText(window, lang, 'day'))
  return w.from(formatDate(window.opensAt, lang, 'day'))
}

function Documents({ title, slots, lang }: { title: string; slots: SeasonForm['slots'][string][]; lang: Lang }) {
  if (slots.length === 0) return null
  const kinds = (accepts: string[]) => accepts.map(kind => requirementWords(lang).kind[kind] ?? kind).join(', ')
  return (
    <DataTable
      caption={title}
      rows={slots}
      fold
      columns={[
        { key: 'name', head: requirementWords(lang).documents, cell: row => row.name[lang] },
        { key: 'accepts', head: requirementWords(lang).kinds, cell: row => kinds(row.accepts), bare: true },
      ]}
    />
  )
}
