import type { CallData } from '../../../src/modules/programmes/rules/call-data.ts'
import { documents } from './documents.ts'
import { experience } from './experience.ts'
import { person } from './person.ts'
import { readiness } from './readiness.ts'
import { requirements } from './requirements.ts'
import { statements } from './statements.ts'

/** The application of a mentor: identity, fifteen questions, four documents, statements. What is asked is an example ("contoh"). */
export const mentors: CallData = {
  code: 'mentors',
  stage: 'mentor-applications',
  name: { id: 'Lamaran pendamping', en: 'Application of mentors' },
  summary: {
    id: 'Orang yang berpengalaman melamar menjadi pendamping pesantren.',
    en: 'People with experience apply to be a mentor of pesantren.',
  },
  applicants: ['person'],
  prefix: 'PDP',
  form: { sections: [person, experience, readiness, documents, statements] },
  requirements,
  rules: {
    mostFiles: 6,
    eraseDraftsAfterMonths: 6,
    eligibility: [
      {
        code: 'willing_to_visit',
        label: { id: 'Sanggupkah Anda mengunjungi pesantren setiap bulan?', en: 'Can you visit pesantren each month?' },
        why: {
          id: 'Satu pendamping mengunjungi 8 sampai 12 pesantren.',
          en: 'One mentor visits 8 to 12 pesantren.',
        },
        answers: [
          {
            code: 'yes',
            label: { id: 'Ya', en: 'Yes' },
            verdict: 'can',
            told: { id: 'Anda sanggup berkunjung.', en: 'You can make the visits.' },
          },
          {
            code: 'no',
            label: { id: 'Belum tentu', en: 'Not surely' },
            verdict: 'not-yet',
            told: {
              id: 'Anda boleh melamar. Atur waktu Anda sebelum wawancara.',
              en: 'You may apply. Arrange your time before the interview.',
            },
          },
        ],
      },
    ],
    next: [
      {
        title: { id: 'Tes dan wawancara', en: 'Test and interviews' },
        text: {
          id: 'Yang memenuhi syarat diundang; tes dan wawancara sampai 18 April 2019 (contoh).',
          en: 'Those who meet the requirements are invited; test and interviews until 18 April 2019 (example).',
        },
      },
    ],
    receipt: [
      { of: 'person.name', label: { id: 'Nama', en: 'Name' } },
      { of: 'applicant.place', label: { id: 'Tempat tinggal', en: 'Home' } },
    ],
  },
}
