import { DataTable, Muted, Section, type Lang } from '../../../../design/index.ts'
import type { Localised } from '../../../../platform/form/content.ts'
import type { SeasonForm } from '../../data/season-form.ts'
import type { SeasonDocument, SeasonRequirement } from '../../data/requirements.ts'
import { words } from '../../words.ts'
import { ExampleMark } from '../settings.tsx'

/** What a pesantren sends, and how it is kept. */
export function DocumentSettings(props: { lang: Lang; documents: SeasonDocument[]; slots: SeasonForm['slots'] }) {
  const { lang, documents, slots } = props
  const w = words(lang).settings
  return (
    <Section title={w.parts.berkas}>
      <DataTable
        caption={w.parts.berkas}
        captionHidden
        fold
        rows={documents}
        columns={[
          { key: 'name', head: w.name, cell: one => <Both lang={lang} text={one.name} /> },
          { key: 'code', head: w.code, cell: one => one.code, nowrap: true },
          { key: 'hint', head: w.hint, cell: one => one.hint[lang] },
          { key: 'accepts', head: w.accepts, cell: one => one.accepts.map(kind => w.kinds[kind]).join(', ') },
          { key: 'most', head: w.most, cell: one => slots[one.code]?.most, numeric: true },
          { key: 'needed', head: w.needed, cell: one => (one.neededToSubmit ? w.yes : w.mayFollow) },
          { key: 'sensitive', head: w.access, cell: one => (slots[one.code]?.sensitive ? w.logged : w.plain) },
        ]}
      />
    </Section>
  )
}

/** What the document check asks for, and what it looks at. */
export function RequirementSettings(props: { lang: Lang; requirements: SeasonRequirement[]; form: SeasonForm }) {
  const { lang, requirements, form } = props
  const w = words(lang).settings
  const detail = new Map(form.requirements.map(one => [one.code, one]))
  return (
    <Section title={w.requirements} note={form.rules.source[lang]}>
      <DataTable
        caption={w.requirements}
        captionHidden
        fold
        rows={requirements}
        columns={[
          {
            key: 'name',
            head: w.name,
            cell: one => (
              <span>
                {one.name[lang]} {detail.get(one.code)?.example && <ExampleMark lang={lang} />}
              </span>
            ),
          },
          { key: 'code', head: w.code, cell: one => one.code, nowrap: true },
          { key: 'summary', head: w.summary, cell: one => one.summary[lang] },
          { key: 'fields', head: w.fields, cell: one => detail.get(one.code)?.fields.join(', ') || w.nothing },
          { key: 'documents', head: w.papers, cell: one => detail.get(one.code)?.documents.join(', ') || w.nothing },
        ]}
      />
    </Section>
  )
}

/** Standard reasons of the check, each with the advice that goes with it. */
export function ReasonSettings(props: { lang: Lang; reasons: { code: string; name: Localised; advice: Localised }[] }) {
  const w = words(props.lang).settings
  return (
    <Section title={w.reasons}>
      <DataTable
        caption={w.reasons}
        captionHidden
        fold
        rows={props.reasons}
        columns={[
          { key: 'name', head: w.name, cell: one => <Both lang={props.lang} text={one.name} /> },
          { key: 'code', head: w.code, cell: one => one.code, nowrap: true },
          { key: 'advice', head: w.advice, cell: one => <Both lang={props.lang} text={one.advice} /> },
        ]}
      />
    </Section>
  )
}

/** The reader's language first, the other below in grey. */
export function Both({ lang, text }: { lang: Lang; text: Localised }) {
  const other = lang === 'id' ? 'en' : 'id'
  if (text[other] === text[lang]) return <>{text[lang]}</>
  return (
    <span>
      {text[lang]}
      <br />
      <span lang={other}>
        <Muted small>{text[other]}</Muted>
      </span>
    </span>
  )
}
