import { ButtonLink, DataTable, Heading, Muted, Prose, Section, TapLink, type Lang } from '../../../design/index.ts'
import type { SeasonDocument, SeasonRequirement } from '../../programmes/index.ts'
import { requirementWords } from '../words/requirements.ts'

export interface RequirementsPageProps {
  requirements: SeasonRequirement[]
  documents: SeasonDocument[]
  source?: string
  lang: Lang
}

/** /syarat: what is checked, which documents, which limits. */
export function RequirementsPage({ requirements, documents, source, lang }: RequirementsPageProps) {
  const w = requirementWords(lang)
  return (
    <>
      <Heading under={w.lead}>{w.title}</Heading>
      <ButtonLink href="/daftar" icon="next">
        {w.eligibility}
      </ButtonLink>
      <TapLink href="/daftar/formulir">{w.blankForm}</TapLink>
      <Section title={w.checked} note={source && w.source(source)}>
        <ol class="rows">
          {requirements.map(one => (
            <li key={one.code}>
              <b>{one.name[lang]}</b>
              <br />
              <Muted>{one.summary[lang]}</Muted>
            </li>
          ))}
        </ol>
      </Section>
      <Section title={w.documents}>
        <Documents title={w.needed} documents={documents.filter(one => one.neededToSubmit)} lang={lang} />
        <Documents title={w.later} documents={documents.filter(one => !one.neededToSubmit)} lang={lang} />
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

function Documents({ title, documents, lang }: { title: string; documents: SeasonDocument[]; lang: Lang }) {
  const kinds = (accepts: string[]) => accepts.map(kind => requirementWords(lang).kind[kind] ?? kind).join(', ')
  return (
    <DataTable
      caption={title}
      rows={documents}
      fold
      columns={[
        { key: 'name', head: requirementWords(lang).documents, cell: row => row.name[lang] },
        { key: 'accepts', head: requirementWords(lang).kinds, cell: row => kinds(row.accepts), bare: true },
      ]}
    />
  )
}
