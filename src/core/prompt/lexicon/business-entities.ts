import { entity, type EntityEntry } from './entity-entry.ts'

/** People, shops, firms, money. Fields are written as a user would list them. */
export const BUSINESS_ENTITIES: readonly EntityEntry[] = [
  entity(
    'customer|client|buyer|shopper|consumer|purchaser|guest|visitor|patron|prospect|vip customer',
    'person',
    'full name, email, phone, city, country, registration date',
  ),
  entity(
    'person|individual|citizen|resident|inhabitant|man|woman|child|adult|human|people|participant|respondent|attendee|delegate|registrant|volunteer|donor|voter|household member|family member|friend|relative|survivor|immigrant|refugee|homeowner|founder|investor|shareholder|owner|cardholder|caller|winner|referee|ambassador|influencer',
    'person',
    'full name, email, phone, date of birth, gender, city',
  ),
  entity(
    'user|member|account holder|subscriber|follower|player|gamer|viewer|reader|listener|contributor|moderator|admin|administrator|beta tester|tester|profile|user profile|app user|website user|user account|fan|streamer|creator|gym member|club member|rider|learner',
    'person',
    'username, email, country, created at, is active',
  ),
  entity(
    'employee|staff|staff member|worker|colleague|coworker|associate|team member|contractor|freelancer|intern|trainee|apprentice|crew member|personnel|cashier|clerk|waiter|waitress|barista|receptionist|cleaner|guard|technician|engineer|developer|programmer|designer|analyst|consultant|manager|supervisor|executive|director|officer|recruiter|operator|mechanic|electrician|plumber|carpenter|builder|craftsman|inspector|auditor|accountant|salesperson|sales rep|sales representative|sales agent|support agent|agent|secretary|assistant|planner|coordinator|data scientist|product manager|project manager|architect|employe|crew',
    'person',
    'full name, email, department, job title, salary, hire date',
  ),
  entity(
    'candidate|applicant|job applicant|job seeker',
    'person',
    'full name, email, phone, position, years of experience, application status',
  ),
  entity(
    'contact|crm contact|business contact|sales contact|address book entry',
    'person',
    'full name, email, phone, company, job title',
  ),
  entity('lead|sales lead', 'person', 'full name, email, company, lead source, lead status, created at'),
  entity(
    'company|organization|business|firm|corporation|employer|enterprise|startup|vendor|supplier|manufacturer|distributor|wholesaler|retailer|partner|merchant|seller|agency|ngo|charity|nonprofit|foundation|client company|producer|sponsor|publisher|brewery|winery|studio|record label|label|insurer|bank|lender|broker|carrier|shipping company|airline|operator company|tenant company|institution|association|competitor|subsidiary|co op|law firm|brand|franchise',
    'company',
    'name, industry, website, city, country, number of employees',
  ),
  entity('department|division|business unit|unit of company|org unit', 'department', 'name, manager, budget'),
  entity(
    'position|job opening|vacancy|job posting|job|job offer|job listing|opening|role',
    'title',
    'job title, department, salary, employment type, posted on',
  ),
  entity(
    'job application|application|applicant file',
    'code',
    'applicant name, email, position, application status, application date',
  ),
  entity('interview', 'code', 'candidate name, interviewer, interview date, score, outcome'),
  entity(
    'office|branch|branch office|site|location|facility|headquarter|workplace|building|venue|hall|conference room|meeting room',
    'place',
    'name, street address, city, country, capacity',
  ),
  entity(
    'product|item|article|good|merchandise|catalog item|catalog product|stock item|inventory item|gadget|appliance|toy|furniture|garment|shoe|clothing item|accessory|cosmetic|tool|spare part|part|component|material|electronics|laptop|grocery|grocery item|menu product|souvenir|gift|supply|office supply|sku|inventory|bike part|outfit|jewelry|listing product|sneaker|phone model',
    'product',
    'name, sku, category, price, stock quantity',
  ),
  entity(
    'category|product category|subcategory|genre|tag|topic|label tag|group|segment|type|keyword|brand category|collection|industry|sector|skill|hashtag',
    'category',
    'name, description',
  ),
  entity(
    'order|purchase|sale|sales order|purchase order|online order|customer order|sales record|sales transaction|web order|checkout|sales|delivery order|food order|takeaway order|work sale',
    'code',
    'order number, order date, status, total, payment method',
  ),
  entity(
    'order item|order line|line item|order line item|order position|invoice line|invoice item|cart item|basket item|sale item|purchase item|order detail|item of order|invoice line item|orderline',
    'code',
    'quantity, unit price, discount',
  ),
  entity('cart|shopping cart|basket', 'code', 'created at, number of items, total, status'),
  entity(
    'invoice|bill|receipt|credit note|statement|quote|quotation|estimate|proposal|utility bill',
    'code',
    'invoice number, issue date, due date, amount, payment status',
  ),
  entity(
    'payment|transaction|bank transaction|card transaction|credit card transaction|financial transaction|transfer|bank transfer|deposit|withdrawal|payout|refund|charge|settlement|ledger entry|journal entry|booking entry|money transfer|payment record|purchase transaction|wire transfer|crypto transaction|remittance|donation|contribution|pledge|installment',
    'code',
    'amount, currency, transaction date, payment method, status',
  ),
  entity(
    'account|bank account|savings account|checking account|customer account|brokerage account|current account|wallet|crypto wallet',
    'code',
    'account number, holder name, account type, balance, currency',
  ),
  entity(
    'card|credit card|debit card|payment card|gift card|loyalty card',
    'code',
    'card number, card type, expiry date, credit limit',
  ),
  entity(
    'loan|mortgage|credit|loan application|car loan',
    'code',
    'loan amount, interest rate, loan term, start date, loan status',
  ),
  entity(
    'insurance policy|policy|insurance contract|coverage',
    'code',
    'policy number, policy type, premium, start date, end date, status',
  ),
  entity('claim|insurance claim', 'code', 'claim number, claim date, claim amount, claim type, claim status'),
  entity(
    'policyholder|policy holder|insured|insured person|beneficiary|borrower|debtor|creditor|taxpayer|account owner|trader',
    'person',
    'full name, email, phone, date of birth, city',
  ),
  entity(
    'trade|stock trade|order of shares|trading order|share trade|position held|holding|portfolio position',
    'code',
    'ticker, side, quantity, price, timestamp',
  ),
  entity(
    'stock|share|security|fund|bond|asset|crypto|cryptocurrency|coin|financial instrument|etf',
    'company',
    'ticker, company name, price, currency, market cap',
  ),
  entity(
    'stock price|price quote|candle|price history|market data|daily price|exchange rate',
    'code',
    'ticker, date, open, high, low, close',
  ),
  entity('portfolio|investment|budget', 'title', 'name, owner, amount, start date'),
  entity(
    'expense|expense report|expense claim|cost|spending record|budget item',
    'code',
    'description, expense category, amount, currency, date',
  ),
  entity(
    'salary|payroll|payslip|paycheck|salary payment|payroll record',
    'code',
    'employee name, gross pay, tax, net pay, payment date',
  ),
  entity(
    'timesheet|time entry|work log|attendance|attendance record|shift|work shift|clock in record|time record|roster entry|absence|leave request|leave|vacation request|time off request|sick leave',
    'code',
    'date, hours worked, status, note',
  ),
  entity(
    'review|product review|customer review|rating|feedback|testimonial|customer feedback|restaurant review|hotel review|movie review|app review|book review|performance review|evaluation',
    'title',
    'rating, review title, review text, created at',
  ),
  entity('survey|questionnaire|poll', 'title', 'title, description, start date, end date, status'),
  entity(
    'survey answer|survey response|answer|response|survey result|questionnaire response|poll response|questionnaire answer|poll answer|reply',
    'code',
    'respondent age, gender, satisfaction score, comment, submitted at',
  ),
  entity(
    'coupon|discount|voucher|promotion|promo code|deal|offer|discount code|special offer',
    'code',
    'coupon code, discount, valid from, valid until, status',
  ),
  entity(
    'campaign|marketing campaign|ad campaign|email campaign|ad|advertisement|advert|newsletter|ad group',
    'title',
    'name, channel, budget, start date, end date, clicks',
  ),
  entity(
    'project|initiative|program|construction project|research project|research study',
    'project',
    'name, manager, budget, start date, deadline, status',
  ),
  entity(
    'task|todo|ticket|issue|support ticket|bug|bug report|helpdesk ticket|help desk ticket|work item|user story|story|work order|service request|incident|incident report|support request|support case|case|request|to do|todo item|service ticket|maintenance request|change request|complaint|milestone|assignment task|backlog item|epic|action item|job order|maintenance record|maintenance log|service record|repair|repair order|inspection|audit|defect|feature request|problem report|service call|maintenance task|it ticket|jira ticket',
    'title',
    'title, description, priority, status, assignee, created at',
  ),
  entity(
    'contract|agreement|deal contract|opportunity|sales opportunity|subscription contract|tender|bid|auction|rental agreement|lease agreement|service contract',
    'title',
    'name, amount, start date, end date, status',
  ),
  entity(
    'meeting|appointment|calendar entry|calendar event|booking slot|consultation|video call|conference call',
    'title',
    'title, date, start time, duration, location, status',
  ),
  entity(
    'team|group of people|squad|committee|workgroup|crew team|club|sport team|football team|basketball team|soccer team|sports team|football club|soccer club|esports team',
    'team',
    'name, city, founded year',
  ),
  entity(
    'warehouse|distribution center|storage|depot|storage unit|stockroom|fulfillment center|hub|store room',
    'place',
    'name, city, country, capacity',
  ),
  entity(
    'store|shop|outlet|boutique|supermarket|market|mall|bookstore|pharmacy|bakery|online shop|kiosk|coffee shop|salon|barber shop|branch store|retail store|grocery store|vendor stall|dealership|pet shop',
    'shop',
    'name, street address, city, phone, opening time',
  ),
  entity(
    'shipment|delivery|parcel|package|consignment|freight|cargo|dispatch|return|courier delivery|container|pallet|import|export|mail item|letter',
    'code',
    'tracking number, carrier, weight, ship date, delivery date, status',
  ),
  entity(
    'stock movement|inventory movement|inventory transaction|stock level|inventory record|stock record|goods receipt|stock entry|inventory count',
    'code',
    'sku, quantity, date, warehouse, movement type',
  ),
  entity(
    'supplier order|production order|manufacturing order|batch|production batch|production run|lot',
    'code',
    'batch number, quantity, production date, status',
  ),
  entity(
    'quality check|quality inspection|quality test|lab measurement|test run|test case|test result',
    'code',
    'name, result, date, score, note',
  ),
  entity(
    'machine|equipment|production machine|tool machine|robot|printer|elevator|pump|turbine|wind turbine|generator|engine|boiler|compressor|conveyor|plant asset|forklift|excavator|solar panel|solar inverter|transformer|charger|charging station|ev charger|charging point|vending machine|atm|crane|drone|3d printer',
    'device',
    'name, serial number, model, manufacturer, installation date, status',
  ),
]
