import type { ComponentChildren } from 'preact'
import { Heading, Section, Tabs, Tag, Workspace, type Lang } from '../../../design/index.ts'
import type { SeasonForm } from '../data/season-form.ts'
import { settingsParts, type SettingsPart } from '../rules/settings-parts.ts'
import type { RegistrationSeason } from '../data/seasons.ts'
import { words } from '../words.ts'

export interface SettingsFrameProps {
  lang: Lang
  season: RegistrationSeason
  part: SettingsPart
  children: ComponentChildren
}

/** What a season decides, as data, in parts with an address each. Read only. */
export function SettingsFrame({ lang, season, part, children }: SettingsFrameProps) {
  const w = words(lang).settings
  const base = `/kantor/${season.programme}/${season.year}/pengaturan`
  const entries = settingsParts.map((one, at) => ({
    href: at ? `${base}/${one}` : base,
    label: w.parts[one],
    current: one === part,
  }))
  return (
    <Workspace>
      <Heading over={season.name[lang]} under={w.note}>
        {w.title}
      </Heading>
      <Tabs entries={entries} label={w.tabs} />
      {children}
    </Workspace>
  )
}

export interface PerCallProps {
  lang: Lang
  calls: SeasonForm[]
  show: (form: SeasonForm) => ComponentChildren
}

/** A part that each call has for itself; where there are several, each below its name. */
export function PerCall({ lang, calls, show }: PerCallProps) {
  const [only] = calls
  if (only && calls.length === 1) return <>{show(only)}</>
  return calls.map(form => (
    <Section key={form.call} title={form.callName[lang]} note={form.prefix}>
      {show(form)}
    </Section>
  ))
}

/** The mark of what is not public and therefore only an example. */
export function ExampleMark({ lang }: { lang: Lang }) {
  return <Tag>{words(lang).settings.example}</Tag>
}
