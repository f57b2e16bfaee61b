import { choice, day, faker, flag, real, text, whole, type FieldEntry } from './field-entry.ts'

/** Companies, jobs, projects, tasks, sales. */
export const WORK_FIELDS: readonly FieldEntry[] = [
  faker(
    'company|company name|employer|organization|organization name|business name|firm|firm name|corporation|workplace|current company|client company|account company|business|agency|operator|contractor|contractor name|sponsor|publisher company|developer studio|airline operator|provider|provider name|service provider|partner|partner name|legal entity|trade name|issuing company|customer company|owner company|charity|nonprofit',
    'company.name',
  ),
  choice(
    'industry|sector|business sector|industry sector|branch of industry|line of business|vertical|market sector',
    'technology|finance|healthcare|retail|manufacturing|education|energy|logistics|hospitality|construction',
  ),
  choice(
    'department|division|business unit|dept|team department|section department|departement',
    'Engineering*25|Sales*20|Marketing*12|Finance*10|Human Resources*8|Operations*15|Support*10',
  ),
  faker(
    'job title|position|role title|designation|job position|title of job|work title|current position|post held|job name|vacancy title',
    'person.jobTitle',
  ),
  choice(
    'role|job role|user role|access role|project role|team role|account role|user type|access level|permission|permission level|access right|authority level|account level',
    'admin*5|manager*15|editor*30|viewer*50',
  ),
  choice(
    'seniority|seniority level|career level|job level|grade level of staff|experience level|level of seniority|job grade',
    'junior*30|mid*40|senior*25|lead*5',
  ),
  choice(
    'employment type|employment status|contract type|job type|type of employment|work type|employee type|type of contract|working time|engagement type',
    'full-time*70|part-time*15|contract*10|intern*5',
  ),
  choice(
    'work location|work mode|work arrangement|working model|remote status|workplace type|location type',
    'office*40|hybrid*40|remote*20',
  ),
  choice('company size|company size range|employee range|firm size', '1-10|11-50|51-200|201-1000|1000+'),
  whole(
    'employee|number of employee|employee count|headcount|head count|staff count|staff size|staff|team size|workforce|num employee|company headcount|number of staff|crew size|size of team',
    [5, 5000],
    { kind: 'lognormal', mean: 5, stddev: 1.3 },
  ),
  choice(
    'status|state of record|current status|record status|account status|user status|customer status|member status|employee status|subscription status|membership status|profile status|listing status|campaign status|lifecycle status|contract status|policy status',
    'active*70|inactive*20|pending*10',
  ),
  choice(
    'task status|ticket status|issue status|project status|job status|work status|case status|request status|workflow state|stage of work|incident status|bug status|work order status|complaint status|milestone status',
    'open*30|in progress*35|done*30|blocked*5',
  ),
  choice(
    'priority|priority level|urgency|importance|ticket priority|task priority|issue priority',
    'low*35|medium*40|high*20|critical*5',
  ),
  choice(
    'severity|severity level|criticality|impact|impact level|bug severity|incident severity|alert severity|injury severity|alert level|warning level',
    'low*40|medium*35|high*18|critical*7',
  ),
  choice(
    'ticket type|issue type|request type|ticket category|case type|support category|inquiry type|case category|incident type|incident category|complaint type|complaint category|problem type',
    'question|bug|feature request|complaint|billing',
  ),
  choice(
    'appointment status|booking status|reservation status|visit status|meeting status|event status',
    'scheduled*40|completed*45|cancelled*10|no-show*5',
  ),
  choice(
    'application status|hiring stage|candidate status|recruitment stage|interview stage|hiring status|approval status|review status|submission status|permit status|applicant status|visa status',
    'submitted*30|under review*30|accepted*20|rejected*20',
  ),
  choice(
    'lead status|lead stage|sales stage|deal stage|pipeline stage|opportunity stage|funnel stage|stage|phase|project phase',
    'new*30|qualified*25|proposal*20|won*15|lost*10',
  ),
  choice(
    'activity type|interaction type|contact type|communication type|touchpoint',
    'call*35|email*40|meeting*20|note*5',
  ),
  choice(
    'outcome|result|test result|call outcome|final result|verdict|decision|disposition|match result|inspection result|election result|exam result|trial outcome',
    'success*60|failure*25|pending*15',
  ),
  choice('leave type|absence type|type of leave|time off type', 'vacation*60|sick*25|parental*5|unpaid*10'),
  choice(
    'absence reason|leave reason|reason for leaving|termination reason|exit reason',
    'resignation|retirement|layoff|relocation|personal',
  ),
  faker(
    'manager|supervisor|manager name|team lead|line manager|owner|account manager|project manager|project lead|coordinator|responsible|responsible person|contact|account executive|sales rep|sales representative|salesperson|sales person|sales agent|agent|agent name|recruiter|interviewer|organizer|host|host name|planner|foreman|inspector|inspector name|auditor|reviewer|reviewer name|approver|submitter|reporter|reporter name|technician|technician name|engineer|operator name|worker|cashier|clerk|assigned agent|support agent|handler|case worker|owner name|author name|captain|referee|coach|trainer|instructor|instructor name|lecturer|speaker|guide|tour guide|presenter|director|producer name|lead actor|actor|actress|composer|photographer|designer|architect|chef|attorney|lawyer|judge|plaintiff|defendant|officer|responding officer|witness|suspect|victim|landlord|tenant|tenant name|seller person|buyer|buyer name|donor|donor name|volunteer|teacher|teacher name|professor|tutor|advisor|student name|guardian|parent|parent name|mother name|father name|doctor|doctor name|physician|attending physician|surgeon|nurse|dentist|therapist|veterinarian|vet|patient|patient name|driver|driver name|rider|rider name|passenger|passenger name|pilot|guest|guest name|client name|customer name|user full name|player|winner|opponent|competitor|candidate|candidate name|employee name|respondent|respondent name|subscriber name|member name|beneficiary|policyholder|policy holder|insured person|applicant|applicant name|borrower|sender|recipient|receiver|courier name|farmer|grower|breeder|lead researcher|principal investigator|researcher|head|head of department|department head|ceo|founder|founder name|principal|mayor',
    'person.fullName',
  ),
  text(
    'task|task name|task title|issue title|ticket title|milestone|milestone name|todo|action item|objective|goal|deliverable|agenda item',
    'words',
    [3, 7],
  ),
  faker('project|project name|campaign|campaign name|initiative', 'company.catchPhrase'),
  faker('slogan|tagline|motto|catch phrase|mission statement', 'company.catchPhrase'),
  choice(
    'skill|primary skill|main skill|expertise|specialization|specialty|area of expertise|competence|technology|tech stack|programming language|field of expertise',
    'JavaScript|Python|SQL|Java|project management|design|data analysis|communication',
  ),
  choice(
    'proficiency|proficiency level|skill level|fluency|level of proficiency|language level|difficulty|difficulty level|experience category|fitness level|player level name',
    'beginner*30|intermediate*40|advanced*20|expert*10',
  ),
  choice(
    'performance rating|performance|performance review|appraisal|performance grade',
    'exceeds expectations*20|meets expectations*60|needs improvement*15|unsatisfactory*5',
  ),
  whole(
    'performance score|appraisal score|satisfaction score|satisfaction|customer satisfaction|csat|csat score|satisfaction rating|happiness score|engagement score|employee satisfaction|satisfaction level|quality score|service rating|feedback score|survey score|importance score',
    [1, 10],
  ),
  whole('nps|nps score|net promoter score|likelihood to recommend|promoter score', [0, 10]),
  whole(
    'progress|progress percent|completion|percent complete|percentage complete|completion percentage|completion percent|complete percent|progress percentage|win probability|close probability|completion rate percent',
    [0, 100],
  ),
  real(
    'probability|likelihood|confidence|confidence score|confidence level|prediction score|similarity score|similarity',
    [0, 1, 3],
  ),
  whole('story point|estimate|estimated effort|effort|effort point|complexity', [1, 13]),
  whole('vacancy|opening|number of opening|open position|slot available', [1, 20]),
  whole(
    'capacity|seating capacity|max capacity|maximum capacity|room capacity|max attendee|max participant|maximum occupancy|max occupancy|occupancy limit|seat count|seat|number of seat|seat available|available seat|venue capacity|class size|max student|passenger capacity|max guest|accommodate|max people|berth count|max player|enrollment capacity',
    [2, 500],
  ),
  whole(
    'attendee|number of attendee|attendee count|attendance|participant|number of participant|participant count|guest count|number of guest|party size|group size|number of people|headcount of party|visitor|number of visitor|visitor count|passenger count|number of passenger|spectator|crowd size|adult|number of adult|player count|number of player|enrollment|number of student|student count|victim count|number of victim|casualty|injured|number of injured|turnout number|registered voter|voter count|member count|number of member|membership count',
    [1, 200],
  ),
  flag(
    'is active|active|enabled|is enabled|current|is current|valid|is valid|verified|is verified|email verified|is email verified|phone verified|confirmed|is confirmed|published flag|is published|visible|is visible|public|is public',
    0.8,
  ),
  flag(
    'is admin|admin|is staff|superuser|is superuser|is manager|is owner|is blocked|blocked|banned|is banned|locked|is locked|suspended|is suspended|deleted|is deleted|archived|is archived|spam|is spam|is test|deprecated|is deprecated|confidential|is confidential|is urgent|urgent',
    0.05,
  ),
  flag(
    'completed|is completed|is complete|done|is done|finished|is finished|resolved|is resolved|closed|is closed|attended|passed|is passed|success flag|successful|is successful|accepted|is accepted|checked in|sold|is sold|delivered flag|is delivered|shipped flag|cancelled|is cancelled|canceled|is canceled|late|is late|is new|premium user|is premium|is pro|is vip|vip|is member|is remote|remote|full time|is full time|is default|default flag|required flag|is required|reminder sent|notification sent|sent|is read|read flag|opened flag|clicked|bounced|converted|is converted|churned|is churned|churn|has churned|is primary|primary flag',
    0.5,
  ),
  day('performance review date|last review date|last promotion date|last raise|promotion date', -730, 0),
  choice(
    'meeting type|event type|event category|type of event|session type',
    'conference|workshop|meetup|webinar|concert|party',
  ),
  choice('contract kind|agreement type', 'service|purchase|lease|employment|nda'),
  choice(
    'visa type|travel purpose|purpose of visit|reason for visit|reason|reason code|purpose of travel',
    'business*40|leisure*40|family*15|other*5',
  ),
  faker('buzzword|keyword of company', 'company.buzzNoun'),
]
