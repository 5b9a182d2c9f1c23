import type { Lang } from '../../design/index.ts'
import { grantedRoles, type GrantedRole, type Role, type WaitingRole } from '../../platform/policy/index.ts'

type Said = Record<Lang, string>

const names: Record<Role, Said> = {
  head: { id: 'Kepala Dinas', en: 'Head of office' },
  office: { id: 'Staf dinas', en: 'Office staff' },
  kabupaten: { id: 'Petugas kabupaten/kota', en: 'Regency officer' },
  kecamatan: { id: 'Petugas kecamatan', en: 'Kecamatan officer' },
  'check-coordinator': { id: 'Koordinator pemeriksaan berkas', en: 'Check coordinator' },
  verifier: { id: 'Pemeriksa berkas', en: 'Verifier' },
  'survey-supervisor': { id: 'Pengawas pendataan', en: 'Survey supervisor' },
  surveyor: { id: 'Petugas pendataan', en: 'Surveyor' },
  'event-staff': { id: 'Petugas acara', en: 'Event staff' },
  'venue-staff': { id: 'Petugas lokasi acara', en: 'Venue staff' },
  'panel-member': { id: 'Anggota panel wawancara', en: 'Panel member' },
  'jury-coordinator': { id: 'Koordinator juri', en: 'Jury coordinator' },
  juror: { id: 'Juri', en: 'Juror' },
  'plenary-chair': { id: 'Ketua sidang pleno', en: 'Plenary chair' },
  'plenary-member': { id: 'Anggota sidang pleno', en: 'Plenary member' },
  'appeal-panel': { id: 'Panel sanggahan', en: 'Appeal panel' },
  'finance-officer': { id: 'Petugas keuangan', en: 'Finance officer' },
  'mentor-coordinator': { id: 'Koordinator pendamping', en: 'Mentor coordinator' },
  mentor: { id: 'Pendamping', en: 'Mentor' },
  trainer: { id: 'Pelatih', en: 'Trainer' },
  host: { id: 'Tuan rumah magang', en: 'Host' },
  partner: { id: 'Mitra', en: 'Partner' },
  'market-staff': { id: 'Petugas pasar', en: 'Market staff' },
  'exhibition-staff': { id: 'Petugas pameran', en: 'Exhibition staff' },
  auditor: { id: 'Auditor', en: 'Auditor' },
  applicant: { id: 'Pendaftar', en: 'Applicant' },
  public: { id: 'Umum', en: 'Public' },
}

/** What a role will do once its work opens: goes on after "you will". */
const duties: Record<WaitingRole, Said> = {
  'check-coordinator': {
    id: 'membagi berkas kepada para pemeriksa dan menjaga kelancaran pemeriksaannya',
    en: 'divide the papers among the verifiers and keep the check going',
  },
  verifier: {
    id: 'memeriksa berkas pendaftaran yang dibagikan kepada Anda',
    en: 'check the papers of the registrations that are given to you',
  },
  'survey-supervisor': {
    id: 'meninjau hasil pendataan di lapangan sebelum menjadi data',
    en: 'review what surveyors found before it becomes fact',
  },
  surveyor: {
    id: 'mendata pesantren di kecamatan yang ditugaskan kepada Anda',
    en: 'record the pesantren of the kecamatan that are given to you',
  },
  'event-staff': {
    id: 'menyiapkan acara, undangan, dan daftar hadirnya',
    en: 'prepare events, their invitations and their attendance lists',
  },
  'venue-staff': { id: 'mencatat kehadiran di lokasi acara', en: 'note who is present at a venue' },
  'panel-member': { id: 'mewawancarai calon pendamping', en: 'interview those who apply as mentors' },
  'jury-coordinator': {
    id: 'membagi peserta kepada para juri dan menjaga jalannya penilaian',
    en: 'assign participants to jurors and keep the judging going',
  },
  juror: { id: 'menilai peserta yang ditugaskan kepada Anda', en: 'judge the participants that are given to you' },
  'plenary-chair': {
    id: 'memimpin sidang pleno juri dan menandatangani berita acaranya',
    en: 'chair the jury plenary and sign its minutes',
  },
  'plenary-member': { id: 'ikut memutuskan di sidang pleno juri', en: 'decide with others in the jury plenary' },
  'appeal-panel': { id: 'menjawab sanggahan atas hasil penilaian', en: 'answer objections to results' },
  'finance-officer': {
    id: 'menyiapkan pencairan dan memeriksa laporan pertanggungjawaban',
    en: 'prepare disbursements and review accountability reports',
  },
  'mentor-coordinator': {
    id: 'mengatur para pendamping dan memperhatikan dampingan yang tertinggal',
    en: 'look after the mentors and see which mentees fall behind',
  },
  mentor: {
    id: 'mengunjungi dampingan Anda dan mencatat kemajuannya',
    en: 'visit your mentees and note how they get on',
  },
  trainer: {
    id: 'melatih peserta dan mencatat kehadiran serta nilainya',
    en: 'train participants, and note their attendance and marks',
  },
  host: { id: 'menerima peserta magang', en: 'receive participants for their internship' },
  partner: {
    id: 'menyampaikan apa yang Anda butuhkan dan bertemu pesantren',
    en: 'say what you need and meet pesantren',
  },
  'market-staff': {
    id: 'mempertemukan produk pesantren dengan pembelinya',
    en: 'bring products of pesantren and their buyers together',
  },
  'exhibition-staff': { id: 'menyiapkan pameran dan pesertanya', en: 'prepare exhibitions and those who show there' },
  auditor: {
    id: 'memeriksa bukti sebuah musim tanpa mengubah apa pun',
    en: 'examine the evidence of a season without changing anything',
  },
}

/** What roles are called in one language. */
export function namesOfRoles(lang: Lang): Record<Role, string> {
  return Object.fromEntries(Object.entries(names).map(([role, said]) => [role, said[lang]])) as Record<Role, string>
}

/** What a role is called. */
export const roleName = (role: Role, lang: Lang): string => names[role][lang]

/** What a role will do whose work has not opened yet; undefined for all others. */
export function dutyOf(role: Role, lang: Lang): string | undefined {
  return (duties as Partial<Record<Role, Said>>)[role]?.[lang]
}

/** The role that each name stands for, in either language and in lower case: lists name roles as people do. */
export const roleNames: Record<string, GrantedRole> = Object.fromEntries(
  grantedRoles.flatMap(role => Object.values(names[role]).map(name => [name.toLowerCase(), role])),
)
