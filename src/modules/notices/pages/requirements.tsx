import { ButtonLink, DataTable, Heading, Muted, Prose, Section, TapLink, type Lang } from '../../../design/index.ts'
import type { SeasonForm } from '../../programmes/index.ts'
import { requirementWords } from '../words/requirements.ts'

export interface RequirementsPageProps {
  form: SeasonForm
  lang: Lang
}

/** /syarat: what is checked, which documents, which limits. */
export function RequirementsPage({ form, lang }: RequirementsPageProps) {
  const w = requirementWords(lang)
  const slots = Object.values(form.slots)
  return (
    <>
      <Heading under={w.lead}>{w.title}</Heading>
      <ButtonLink href="/daftar" icon="next">
        {w.eligibility}
      </ButtonLink>
      <TapLink href="/daftar/formulir">{w.blankForm}</TapLink>
      <Section title={w.checked} note={w.source(form.rules.source[lang])}>
        <ol class="rows">
          {form.requirements.map(one => (
            <li key={one.code}>
              <b>{one.name[lang]}</b>
              <br />
              <Muted>{one.summary[lang]}</Muted>
            </li>
          ))}
        </ol>
      </Section>
      <Section title={w.documents}>
        <Documents title={w.needed} slots={slots.filter(one => one.needed)} lang={lang} />
        <Documents title={w.later} slots={slots.filter(one => !one.needed)} lang={lang} />
      </Section>
      <Section title={w.limits} id="batas">
        <Prose>
          <p>{w.photo}</p>
          <p>{w.pdf}</p>
        </Prose>
      </Section>
    </>
  )
}

function Documents({ title, slots, lang }: { title: string; slots: SeasonForm['slots'][string][]; lang: Lang }) {
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
