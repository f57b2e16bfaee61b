import { choice, code, flag, real, text, whole, type FieldEntry } from './field-entry.ts'

/** Patients, clinics, laboratories, sport of the body. */
export const HEALTH_FIELDS: readonly FieldEntry[] = [
  choice('blood type|blood group', 'O+*37|A+*36|B+*9|AB+*3|O-*7|A-*6|B-*1.5|AB-*0.5'),
  choice(
    'diagnosis|disease|illness|medical condition|primary diagnosis|condition name|ailment|health condition|chronic condition|pre existing condition|chronic disease|admission reason|cause of death|reason for admission',
    'hypertension|type 2 diabetes|asthma|influenza|migraine|bronchitis|arthritis|anemia|pneumonia|depression',
  ),
  choice(
    'symptom|main symptom|chief complaint|presenting complaint|reported symptom',
    'fever|cough|headache|fatigue|nausea|chest pain|back pain|dizziness',
  ),
  choice(
    'medication|drug|drug name|medicine|medicine name|medication name|prescribed drug|prescription drug|prescribed medication|current medication|active ingredient',
    'Amoxicillin|Ibuprofen|Paracetamol|Metformin|Atorvastatin|Omeprazole|Lisinopril|Amlodipine|Salbutamol|Sertraline',
  ),
  choice(
    'allergy|known allergy|allergen|food allergy|drug allergy',
    'none*60|penicillin*10|peanuts*8|latex*5|pollen*12|shellfish*5',
  ),
  choice(
    'treatment|therapy|procedure|procedure name|treatment type|therapy type|intervention|medical procedure|surgery type|operation',
    'medication|physiotherapy|surgery|counseling|radiotherapy|observation',
  ),
  choice('vaccine|vaccine name|vaccine type|vaccination', 'influenza|covid-19|hepatitis B|tetanus|MMR|HPV'),
  choice(
    'medical specialty|doctor specialty|medical specialization|medical department|clinic department|ward|hospital department|hospital ward|physician specialty',
    'cardiology|pediatrics|oncology|neurology|orthopedics|dermatology|surgery|general medicine',
  ),
  choice(
    'dosage form|form of administration|route|route of administration|administration route',
    'tablet|capsule|syrup|injection|cream',
  ),
  choice('dosage frequency|dose frequency|intake frequency', 'once daily|twice daily|three times daily|as needed'),
  choice(
    'visit type|appointment type|type of visit|consultation type|encounter type|admission type|type of appointment',
    'check-up*40|follow-up*30|consultation*20|emergency*10',
  ),
  choice('triage level|triage category|triage|acuity', '1|2|3|4|5'),
  choice('insurance plan|health insurance|insurance status|health plan|payer type', 'private*50|public*40|none*10'),
  choice(
    'lab test|test name|type of test|test type|laboratory test|test performed|exam type|scan type|imaging type',
    'blood count|lipid panel|glucose|urinalysis|x-ray|mri',
  ),
  choice('specimen|specimen type|sample type|tissue type', 'blood|urine|saliva|tissue|swab'),
  choice('smoking status|tobacco use', 'never*60|former*25|current*15'),
  choice('alcohol use|alcohol consumption|drinking habit', 'none|occasional|moderate|heavy'),
  choice(
    'recovery status|outcome of treatment|patient status|discharge status|health status|patient outcome|patient condition',
    'recovered*60|improving*25|stable*10|critical*5',
  ),
  choice('dosage|dose|strength of dose|dose strength', '5 mg|10 mg|20 mg|50 mg|100 mg|250 mg|500 mg'),
  whole('dosage mg|dose mg|dosage in mg|dose in mg', [5, 1000]),
  whole('dose number|number of dose|refill|number of refill|refill count|refill left', [1, 5]),
  whole(
    'heart rate|pulse|bpm|heart rate bpm|resting heart rate|average heart rate|max heart rate|heartbeat|pulse rate',
    [50, 160],
    { kind: 'normal', mean: 78, stddev: 14 },
  ),
  whole('systolic|systolic blood pressure|systolic pressure|systolic bp|bp systolic', [90, 190], {
    kind: 'normal',
    mean: 124,
    stddev: 16,
  }),
  whole('diastolic|diastolic blood pressure|diastolic pressure|diastolic bp|bp diastolic', [55, 120], {
    kind: 'normal',
    mean: 79,
    stddev: 10,
  }),
  code('blood pressure|bp', '(1[0-7][0-9])/([6-9][0-9])'),
  whole('oxygen saturation|spo2|oxygen level|blood oxygen|o2 saturation', [88, 100]),
  whole('respiratory rate|breathing rate|respiration rate', [10, 30]),
  real('body temperature|fever temperature|patient temperature', [35.5, 41, 1], {
    kind: 'normal',
    mean: 36.9,
    stddev: 0.6,
  }),
  real('bmi|body mass index', [16, 42, 1], { kind: 'normal', mean: 26, stddev: 5 }),
  whole('cholesterol|total cholesterol|cholesterol level|ldl|hdl', [120, 300]),
  whole('glucose|blood sugar|glucose level|blood glucose|fasting glucose|blood sugar level', [65, 260]),
  real('hemoglobin|hba1c|creatinine', [5, 18, 1]),
  whole(
    'pain level|pain score|pain|stress level|sleep quality|energy level|pain scale|anxiety level|mood score',
    [0, 10],
  ),
  whole('step|step count|number of step|daily step|steps|steps taken|step goal', [500, 25_000]),
  whole(
    'calorie|calories burned|calorie burned|calorie count|kcal|calorie intake|active calorie|calories per serving|calorie per serving',
    [50, 1200],
  ),
  real('sleep hour|hour of sleep|hour slept|sleep duration|sleep time', [3, 11, 1], {
    kind: 'normal',
    mean: 7,
    stddev: 1.2,
  }),
  whole('bed count|number of bed|hospital bed|bed capacity', [10, 1200]),
  code('icd code|icd10|icd 10 code|diagnosis code|icd|icd10 code', String.raw`[A-T][0-9]{2}\.[0-9]`),
  code('procedure code|cpt code|cpt', String.raw`\d{5}`),
  code(
    'npi|npi number|ndc|ndc code|health insurance number|insurance number|insurance id|insurance policy number|medicare number',
    String.raw`\d{10}`,
  ),
  flag(
    'is diabetic|diabetic|vaccinated|is vaccinated|is pregnant|pregnant|is insured patient|insurance coverage|is emergency|emergency|hospitalized|is hospitalized|prescription required|requires prescription|is neutered|neutered|spayed|is infected|infected|tested positive|contagious|has allergy|has insurance',
    0.3,
  ),
  choice(
    'workout type|exercise|exercise type|activity name|sport activity|type of workout|workout|training type',
    'running|cycling|swimming|strength|yoga|rowing|hiking',
  ),
  choice('muscle group|body part|target muscle|injury location', 'chest|back|legs|shoulders|arms|core'),
  whole('repetition|rep|number of rep|reps', [5, 20]),
  whole('number of set|exercise set', [1, 6]),
  choice('injury type|injury|type of injury', 'sprain|strain|fracture|concussion|bruise'),
  choice(
    'diet|dietary requirement|dietary restriction|dietary preference|diet type|special diet|meal preference|dietary need|feeding type',
    'none*65|vegetarian*15|vegan*10|gluten-free*7|halal*3',
  ),
  text(
    'medical history|prognosis|clinical note|treatment plan|doctor note|nurse note|prescription text|visit note',
    'sentences',
    [1, 3],
  ),
]
