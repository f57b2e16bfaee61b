import { choice, code, entry, faker, flag, money, real, text, whole, type FieldEntry } from './field-entry.ts'

/** Money, banks, insurance, markets. */
export const FINANCE_FIELDS: readonly FieldEntry[] = [
  faker('iban|iban number|international bank account number', 'finance.iban'),
  faker('bic|bic code|swift|swift code', 'finance.bic'),
  faker(
    'account number|bank account number|bank account|acct number|sender account|receiver account|from account|to account|source account|destination account|counterparty account|account',
    'finance.accountNumber',
  ),
  faker('routing number|sort code|bank code', 'finance.routingNumber'),
  faker(
    'credit card number|credit card|debit card number|payment card number|pan|cc number',
    'finance.creditCardNumber',
  ),
  faker('cvv|cvc|card security code', 'finance.creditCardCVV'),
  faker('card issuer|card brand|card network|card type|credit card type|issuer', 'finance.creditCardIssuer'),
  faker('pin', 'finance.pin'),
  faker('currency name', 'finance.currencyName'),
  choice(
    'currency|currency code|transaction currency|account currency|base currency|quote currency|invoice currency',
    'USD*45|EUR*35|GBP*12|JPY*5|CHF*3',
  ),
  faker('bitcoin address|wallet address|wallet|btc address|crypto wallet', 'finance.bitcoinAddress'),
  faker('ethereum address|eth address', 'finance.ethereumAddress'),
  faker(
    'bank|bank name|bank branch|financial institution|lender|lender name|insurer|insurance company|insurance provider|insurance|payee|payer|beneficiary company|broker|brokerage',
    'company.name',
  ),
  faker(
    'transaction description|payment description|booking text|payment purpose|payment reference text|remittance information',
    'finance.transactionDescription',
  ),
  choice(
    'transaction type|type of transaction|payment direction|movement type',
    'deposit|withdrawal|transfer|payment|fee',
  ),
  choice('transaction status|payment state|transfer status', 'completed*85|pending*10|failed*5'),
  choice('account type|bank account type|type of account', 'checking*50|savings*35|credit*10|business*5'),
  choice('direction of payment|debit credit|debit or credit|dr cr', 'debit|credit'),
  money(
    'amount|sum insured|donation amount|payment|transfer amount|charge|charge amount|principal|principal amount|grant amount|pledge amount|contribution|contribution amount|donation|expense amount|withdrawal amount|deposit sum|value|monetary value|transaction value|fee|service fee|booking fee|membership fee|monthly fee|annual fee|registration fee|entry fee|consultation fee|tuition fee|tuition|course fee|admission fee|processing fee|transaction fee|gas fee|platform fee|subscription fee|subscription price|cover charge|copay|claim amount|payout|payout amount|settlement amount|approved amount|invoice sum|payment due|amount usd|amount eur|cash amount|sponsorship amount|prize money|prize|bounty|bid|bid amount|winning bid|hammer price',
    1,
    5000,
  ),
  money(
    'balance|account balance|current balance|opening balance|closing balance|available balance|wallet balance|outstanding balance|balance after|remaining balance|ending balance|outstanding amount|savings balance',
    0,
    50_000,
  ),
  money('credit limit|overdraft limit|spending limit|limit|card limit', 500, 20_000),
  money(
    'loan amount|mortgage amount|loan size|loan principal|amount borrowed|requested amount|credit amount|loan value',
    1000,
    500_000,
  ),
  money('premium|insurance premium|monthly premium|annual premium|policy premium', 10, 3000),
  money('coverage|coverage amount|insured amount|insured value|coverage limit|policy amount', 10_000, 1_000_000),
  money('deductible|excess', 100, 5000),
  money(
    'monthly payment|installment|monthly installment|installment amount|emi|monthly rent|rent|monthly price|rent amount|rent price|rental price|rent per month|weekly rent|monthly cost',
    50,
    3000,
  ),
  money(
    'budget|project budget|department budget|annual budget|campaign budget|marketing budget|allocated budget|planned budget|production budget|budget amount|grant|funding|funding amount|investment|investment amount|funding goal|funding raised|amount raised|amount pledged|goal amount|fundraising goal|contract value|deal value|deal size|deal amount|opportunity value|estimated value|project value|box office|contract amount|award amount|market value|asset value|book value|appraised value|property value|assessed value|purchase value|transfer fee|net worth|valuation',
    1000,
    1_000_000,
  ),
  money(
    'revenue|annual revenue|turnover|annual turnover|yearly revenue|company revenue|income total|sales|monthly sales|total sales|net sales|gross sales|sales volume|monthly revenue|profit|net profit|gross profit|earnings|ebitda|mrr|arr|monthly recurring revenue|annual recurring revenue|total revenue|sales revenue|operating income|expenses|total expenses|monthly spend|annual spend|ad spend',
    1000,
    10_000_000,
  ),
  entry(
    'salary|annual salary|yearly salary|base salary|gross salary|annual income|income|household income|yearly income|wage|wages|pay|compensation|gross pay|net pay|annual wage|base pay|gross income|net salary|monthly salary|monthly income|net income|annual compensation|yearly pay|expected salary',
    'decimal',
    {
      kind: 'number',
      min: 25_000,
      max: 160_000,
      decimals: 2,
      distribution: { kind: 'lognormal', mean: 11, stddev: 0.4 },
    },
  ),
  money('bonus|annual bonus|commission|bonus amount|performance bonus|sign on bonus', 0, 20_000),
  money(
    'hourly rate|hourly wage|pay rate|rate per hour|hourly pay|day rate|daily rate|nightly rate|price per night|rate per night|cost per night|price per day|price per hour|rental rate|room rate|night rate|billing rate|per night price|price per kwh|price per kg|price per square meter|price per liter|price per person|rent per day',
    5,
    300,
  ),
  real(
    'interest rate|interest|apr|annual percentage rate|rate of interest|coupon rate|yield|dividend yield|inflation rate|mortgage rate',
    [0.5, 15, 2],
  ),
  real('exchange rate|fx rate|conversion rate to usd', [0.5, 2, 4]),
  real(
    'roi|return on investment|growth rate|annual growth|year over year growth|return rate|daily return|change percent|percent change',
    [-20, 40, 2],
  ),
  money(
    'open|open price|opening price|close|close price|high|low|high price|low price|stock price|share price|market price|strike price|last price|bid ask|ask|ask price|nav|execution price|limit price|trade price|fill price',
    1,
    1000,
  ),
  whole(
    'trading volume|volume traded|share|number of share|shares|share count|shares traded|lot size|daily volume',
    [100, 1_000_000],
    { kind: 'lognormal', mean: 10, stddev: 1.2 },
  ),
  real('market cap|market capitalization', [1_000_000, 2_000_000_000_000, 0], {
    kind: 'lognormal',
    mean: 22,
    stddev: 2,
  }),
  code('ticker|ticker symbol|stock symbol|symbol|stock ticker|trading symbol', '[A-Z]{3,4}'),
  code('isin', 'US[0-9]{10}'),
  choice('side|trade side|order side|buy sell|trade type|trade direction', 'buy|sell'),
  choice(
    'asset class|asset type|instrument type|security type|investment type',
    'stock*50|bond*25|etf*15|crypto*5|commodity*5',
  ),
  choice(
    'risk level|risk|risk rating|risk category|risk profile|risk class|risk tolerance',
    'low*50|medium*35|high*15',
  ),
  real('risk score|fraud score|anomaly score|risk value', [0, 100, 1]),
  flag(
    'fraud|is fraud|fraud flag|is fraudulent|fraudulent|suspicious|is suspicious|flagged|is flagged|chargeback|disputed|is disputed',
    0.03,
  ),
  flag(
    'paid|is paid|overdue|is overdue|tax deductible|reimbursed|billable|is billable|refunded|is refunded|insured|is insured|settled|reconciled|approved|is approved',
    0.7,
  ),
  choice('loan status|loan state', 'current*70|paid off*20|late*7|defaulted*3'),
  choice('loan type|loan purpose|purpose of loan', 'mortgage|auto|personal|student|business'),
  choice(
    'policy type|insurance type|coverage type|type of insurance|insurance product',
    'auto|home|health|life|travel',
  ),
  choice('claim status|claim state', 'filed*20|under review*25|approved*40|denied*15'),
  choice('claim type|cause of loss|damage type|loss type', 'accident|theft|fire|water damage|liability|weather'),
  choice(
    'expense category|expense type|cost category|spending category|budget category',
    'travel|meals|office supplies|software|training|marketing',
  ),
  choice('cost center|cost centre|gl account|ledger account|profit center', 'CC100|CC200|CC300|CC400|CC500'),
  choice('payment term|payment terms|term of payment', 'net 15|net 30|net 60|due on receipt'),
  faker('mcc description|merchant category|merchant type', 'commerce.department'),
  text('memo|purpose|payment note', 'words', [2, 6]),
  choice('exchange|stock exchange|market name|trading venue', 'NYSE|NASDAQ|LSE|XETRA|TSE'),
  choice('tax class|tax bracket|filing status', 'single|married joint|married separate|head of household'),
]
