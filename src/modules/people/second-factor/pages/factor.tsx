import {
  Actions,
  Button,
  ButtonLink,
  Code,
  ErrorSummary,
  formatDate,
  formatNumber,
  Heading,
  KeyValue,
  Notice,
  Prose,
  QrCode,
  Section,
  Status,
  TapLink,
  type Lang,
} from '../../../../design/index.ts'
import { errorsOf, StaffFormView, type Returned } from '../../../../platform/staff-form/index.ts'
import { withReturn } from '../../sign-in/pages/sign-in.tsx'
import { words } from '../words.ts'
import { beginForm, setUpForm } from './forms.ts'

/** Where one's own second factor stands. */
export const factorPath = '/akun/dua-langkah'

export interface FactorProps {
  lang: Lang
  /** `unneeded`: this session was opened without a password. */
  state: 'unneeded' | 'off' | 'on'
  since?: Date | null
  backupLeft?: number
  /** The role that waits for it, as people call it. */
  needed?: string
  /** Where somebody was going. */
  to?: string
}

/** One's own second factor: what it is, whether a role waits for it, and what can be done. */
export function FactorPage(props: FactorProps) {
  const { lang, state, needed } = props
  const w = words(lang)
  return (
    <>
      <Heading under={w.about}>{w.title}</Heading>
      {needed && state !== 'on' && (
        <Notice kind="waiting" title={w.needed(needed)}>
          {w.neededWhy} <a href="/peran">{w.others}</a>
        </Notice>
      )}
      {state === 'on' && <On {...props} />}
      {state === 'off' && <Off {...props} />}
      {state === 'unneeded' && <Unneeded lang={lang} />}
    </>
  )
}

function Off({ lang, to }: FactorProps) {
  const w = words(lang)
  return (
    <>
      <Section title={w.how.title}>
        <Prose>
          <ol>
            <li>{w.how.app}</li>
            <li>{w.how.scan}</li>
            <li>{w.how.code}</li>
          </ol>
        </Prose>
      </Section>
      <StaffFormView form={beginForm} action={factorPath} lang={lang} hidden={{ ke: to }}>
        <Actions>
          <Button icon="next">{w.begin}</Button>
        </Actions>
      </StaffFormView>
    </>
  )
}

function Unneeded({ lang }: { lang: Lang }) {
  const w = words(lang)
  return (
    <>
      <Notice kind="info" title={w.password}>
        {w.passwordWhy}
      </Notice>
      <Actions>
        <ButtonLink href={withReturn('/masuk/petugas', factorPath)} alt>
          {w.signIn}
        </ButtonLink>
      </Actions>
    </>
  )
}

function On({ lang, since, backupLeft = 0, to }: FactorProps) {
  const w = words(lang)
  return (
    <>
      <KeyValue
        items={[
          { term: w.state, detail: <Status kind="done">{w.on}</Status> },
          ...(since ? [{ term: w.since, detail: formatDate(since, lang, 'datetime') }] : []),
          { term: w.left, detail: formatNumber(backupLeft, lang) },
        ]}
      />
      <Actions>
        {to && <ButtonLink href={to}>{w.goOn}</ButtonLink>}
        <TapLink href={`${factorPath}/cadangan`}>{w.renew.do}</TapLink>
        <TapLink href={`${factorPath}/mati`}>{w.off.title}</TapLink>
      </Actions>
    </>
  )
}

export interface SetUpProps {
  lang: Lang
  /** For the QR code, and as it is typed by hand. */
  address: string
  text: string
  to?: string
  returned?: Returned<typeof setUpForm.fields>
}

/** The secret as a QR code and as text, and the first code. */
export function SetUpPage({ lang, address, text, to, returned }: SetUpProps) {
  const w = words(lang).setUp
  return (
    <>
      <ErrorSummary errors={errorsOf(returned)} />
      <Heading under={w.scan}>{w.title}</Heading>
      <QrCode text={address} label={w.picture} large />
      <Actions>
        <TapLink href={address}>{w.here}</TapLink>
      </Actions>
      <Prose>
        <p>
          {w.typed}: <Code group={4}>{text}</Code>
        </p>
        <p>
          {w.kind} {w.ends}
        </p>
      </Prose>
      <StaffFormView form={setUpForm} action={`${factorPath}/pasang`} hidden={{ ke: to }} {...{ lang, returned }}>
        <Actions>
          <Button icon="next">{w.save}</Button>
        </Actions>
      </StaffFormView>
    </>
  )
}
