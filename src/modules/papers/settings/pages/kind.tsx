import {
  Actions,
  Back,
  Button,
  Columns,
  ErrorSummary,
  Heading,
  KeyValue,
  Notice,
  Section,
  TapLink,
  Workspace,
  type Lang,
} from '../../../../design/index.ts'
import type { AnyPaperKind } from '../../../../platform/paper/index.ts'
import {
  errorsOf,
  StaffFields,
  StaffFormView,
  versionOf,
  type Returned,
} from '../../../../platform/staff-form/index.ts'
import { words } from '../words.ts'
import { fieldOf, labelOf, langsOf, variablesOf, type KindForm, type KindValues } from './kind-form.ts'
import { settingsAt } from './settings-props.ts'
import { VersionsSection, type VersionShown } from './versions.tsx'

export interface KindPageProps {
  lang: Lang
  kind: AnyPaperKind
  form: KindForm
  /** What stands in the fields: the version in force, or one that is taken up again. */
  values: KindValues
  /** Which one, where it is not the one in force. */
  from?: number
  /** The version in force. */
  standing: number
  /** What the next paper would be called by the pattern in the field. */
  next?: string
  versions: VersionShown[]
  called(position: string): string
  returned?: Returned<KindForm['fields']>
}

/** One kind of paper: its number, who signs, its texts, and what they were before. */
export function KindPage(props: KindPageProps) {
  const { lang, kind, from, returned } = props
  const w = words(lang)
  return (
    <Workspace>
      <ErrorSummary errors={errorsOf(returned)} />
      <Back href={settingsAt}>{w.title}</Back>
      <Heading over={w.kinds.title}>{kind.name[lang]}</Heading>
      {from !== undefined && <Notice kind="info" title={w.kind.again(w.versions.name(from))} />}
      <Columns>
        <AdaptForm {...props} />
        <div>
          <Variables {...{ lang, kind }} />
          <SampleLinks {...{ lang, kind }} />
        </div>
      </Columns>
      <VersionsSection {...props} />
    </Workspace>
  )
}

function AdaptForm({ lang, kind, form, values, standing, next, returned }: KindPageProps) {
  const w = words(lang).kind
  const at = `${settingsAt}/${kind.code}`
  const hints = next === undefined ? undefined : { pola: w.patternHint(next) }
  const shown = { form, lang, values, returned, hints }
  const langs = langsOf(kind)
  return (
    // The fields stand in sections, so the form draws none of its own.
    <StaffFormView {...shown} form={{ ...form, parts: [] }} action={at} version={versionOf(standing)}>
      <StaffFields {...shown} only={['pola', 'penanda']} />
      {langs.map(of => (
        <Section key={of} title={w.texts[of]}>
          <StaffFields {...shown} only={Object.keys(kind.texts[of]!).map(text => fieldOf(of, text))} />
        </Section>
      ))}
      <Section title={w.saving} onScreen>
        <StaffFields {...shown} only={['alasan']} />
        <Actions>
          <Button>{w.save}</Button>
          <Button alt formAction={`${at}/contoh`} formTarget="_blank">
            {w.look}
          </Button>
          {langs.includes('en') && (
            <Button alt formAction={`${at}/contoh?bahasa=en`} formTarget="_blank">
              {w.lookEn}
            </Button>
          )}
        </Actions>
      </Section>
    </StaffFormView>
  )
}

/** What each paper fills in by itself. */
function Variables({ lang, kind }: Pick<KindPageProps, 'lang' | 'kind'>) {
  const w = words(lang).kind
  const meant = (name: string) => {
    const label = labelOf(kind, name, lang)
    const example = kind.variables[name]
    return example ? `${label}, ${w.example(example)}` : label
  }
  return (
    <Section title={w.variables} note={w.variablesNote}>
      <KeyValue items={variablesOf(kind).map(name => ({ term: `{${name}}`, detail: meant(name) }))} />
    </Section>
  )
}

function SampleLinks({ lang, kind }: Pick<KindPageProps, 'lang' | 'kind'>) {
  const w = words(lang).kind
  return (
    <Section title={w.standing} onScreen>
      <Actions>
        {langsOf(kind).map(of => (
          <TapLink key={of} href={`${settingsAt}/${kind.code}/contoh?bahasa=${of}`}>
            {w.standingLink[of]}
          </TapLink>
        ))}
      </Actions>
    </Section>
  )
}
