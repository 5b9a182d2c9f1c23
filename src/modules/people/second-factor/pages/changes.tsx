import {
  Actions,
  Back,
  Button,
  ButtonLink,
  Code,
  ErrorSummary,
  Heading,
  NoPrint,
  PrintOnly,
  Prose,
  TapLink,
  type Lang,
} from '../../../../design/index.ts'
import { errorsOf, StaffFormView, type Returned } from '../../../../platform/staff-form/index.ts'
import { words } from '../words.ts'
import { factorPath } from './factor.tsx'
import { offForm, renewForm } from './forms.ts'

/** Backup codes, the one time that they are shown; good on paper. */
export function CodesPage({ lang, codes, name, to }: { lang: Lang; codes: string[]; name: string; to: string }) {
  const w = words(lang).codes
  return (
    <>
      <Heading under={w.lead}>{w.title}</Heading>
      <PrintOnly>{w.of(name)}</PrintOnly>
      <Prose>
        <ul aria-label={w.list}>
          {codes.map(code => (
            <li key={code}>
              <Code>{code}</Code>
            </li>
          ))}
        </ul>
        <p>{w.once}</p>
      </Prose>
      <NoPrint>
        <Actions>
          <ButtonLink href={to}>{w.done}</ButtonLink>
        </Actions>
      </NoPrint>
    </>
  )
}

export interface RenewProps {
  lang: Lang
  returned?: Returned<typeof renewForm.fields>
}

/** Asks for a code before other backup codes are made. */
export function RenewPage({ lang, returned }: RenewProps) {
  const w = words(lang).renew
  return (
    <>
      <Back href={factorPath}>{words(lang).title}</Back>
      <ErrorSummary errors={errorsOf(returned)} />
      <Heading under={w.why}>{w.title}</Heading>
      <StaffFormView form={renewForm} action={`${factorPath}/cadangan`} {...{ lang, returned }}>
        <Actions>
          <Button>{w.do}</Button>
        </Actions>
      </StaffFormView>
    </>
  )
}

export interface OffProps {
  lang: Lang
  returned?: Returned<typeof offForm.fields>
}

/** Asks for the password and a code before it is turned off. */
export function OffPage({ lang, returned }: OffProps) {
  const w = words(lang).off
  return (
    <>
      <ErrorSummary errors={errorsOf(returned)} />
      <Heading under={w.why}>{w.title}</Heading>
      <StaffFormView form={offForm} action={`${factorPath}/mati`} {...{ lang, returned }}>
        <Actions>
          <Button danger>{w.do}</Button>
          <TapLink href={factorPath}>{w.back}</TapLink>
        </Actions>
      </StaffFormView>
    </>
  )
}
