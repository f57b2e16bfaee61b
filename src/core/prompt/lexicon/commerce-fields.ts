import { choice, code, faker, flag, money, real, text, whole, type FieldEntry } from './field-entry.ts'

/** Goods, orders, shops. */
export const COMMERCE_FIELDS: readonly FieldEntry[] = [
  faker(
    'product name|product|item name|article|article name|product title|item|goods|commodity|product ordered|merchandise',
    'commerce.productName',
  ),
  faker('product description|item description', 'commerce.productDescription'),
  code(
    'sku|sku code|stock keeping unit|product code|item code|article number|product number|item number|part number|part no|catalog number|stock code|model number|product sku|mpn|material number|style code',
    String.raw`[A-Z]{3}-\d{5}`,
  ),
  code('barcode|bar code|ean|ean code|ean13|gtin|upc|upc code', String.raw`\d{13}`),
  code('isbn|isbn number|isbn13|isbn 13|isbn code', String.raw`978-\d-\d{3}-\d{5}-\d`),
  code(
    'order number|order no|order code|order reference|order ref|po number|purchase order number|order id',
    String.raw`ORD-\d{6}`,
  ),
  code('invoice number|invoice no|invoice id|bill number|invoice reference|invoice code', String.raw`INV-\d{6}`),
  code(
    'tracking number|tracking code|tracking no|tracking id|consignment number|waybill number|awb number|parcel number|shipment number|package number|tracking',
    String.raw`1Z[A-Z0-9]{12}`,
  ),
  code(
    'serial number|serial|serial no|device serial|asset tag|asset number|inventory number|equipment number|machine number',
    '[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}',
  ),
  code('batch number|batch|lot number|lot|batch code|batch id|lot code', String.raw`L\d{6}`),
  code(
    'coupon code|promo code|voucher code|discount code|gift card code|promotion code|coupon|voucher|referral code',
    '[A-Z]{4,6}[0-9]{2}',
  ),
  code(
    'receipt number|receipt|ticket number|ticket no|reference number|reference|ref|reference code|case number|case no|confirmation number|confirmation code|booking reference|booking number|booking code|reservation number|reservation code|claim number|policy number|policy no|contract number|member number|membership number|customer number|client number|account no|card number last|loyalty number|loyalty card number|registration number|registration no|permit number|application number|file number|docket number|certificate number|employee number|staff number|badge number|student number|patient number|matriculation number|roll number|admission number|license key|agreement number|job number|work order number|request number|incident number|complaint number|report number|transaction number|meter number|card number|library card number|member no|ref number|chart number|medical record number|mrn|enrollment number|personnel number|payroll number|candidate number|voucher number|quote number',
    String.raw`[A-Z]{2}\d{7}`,
  ),
  choice(
    'category|product category|item category|product type|department name|product line|product group|shop category|class',
    'electronics|clothing|home|toys|books|sports|beauty|grocery',
  ),
  choice('subcategory|sub category', 'accessories|basics|premium|seasonal|clearance|new arrivals'),
  faker(
    'brand|brand name|manufacturer|maker|vendor|vendor name|supplier|supplier name|seller|seller name|merchant|merchant name|store name|shop|retailer|distributor|producer',
    'company.name',
  ),
  faker(
    'color|product color|body color|paint color|exterior color|interior color|favorite color|colour name',
    'color.human',
  ),
  faker('hex color|color code|color hex', 'color.rgb'),
  faker('material|fabric', 'commerce.productMaterial'),
  choice('size|product size|item size|sizes|dress size', 'XS|S|M|L|XL'),
  choice('condition|item condition|product condition', 'new*50|like new*20|good*20|fair*10'),
  money(
    'price|unit price|list price|sale price|retail price|selling price|item price|ticket price|net price|gross price|base price|regular price|original price|current price|asking price|product price|price per unit|price usd|price eur|purchase price|msrp|rrp|price paid|list amount|menu price|sticker price|discounted price|bid price|starting price|reserve price|entry price',
    1,
    500,
  ),
  money(
    'cost|unit cost|cost price|production cost|manufacturing cost|material cost|total cost|service cost|maintenance cost|repair cost|cost per unit|shipping cost estimate|treatment cost|operating cost|estimated cost|actual cost|labor cost|fuel cost|project cost|cost amount',
    1,
    1000,
  ),
  money(
    'shipping cost|shipping fee|delivery fee|shipping price|shipping|freight cost|postage|delivery cost|handling fee|shipping charge|delivery charge',
    0,
    40,
  ),
  money(
    'total|order total|grand total|total amount|total price|subtotal|sub total|order value|order amount|basket value|cart value|cart total|line total|invoice total|total value|net total|gross total|bill amount|bill total|bill|total paid|amount paid|payment amount|transaction amount|sale amount|sales amount|purchase amount|spend|total spend|total spent|amount spent|lifetime value|customer lifetime value|ltv|average order value|order sum|sum|total charge|total due|amount due|invoice amount|spending|fare|trip fare|ticket total|checkout total',
    5,
    2000,
  ),
  money('tax|tax amount|vat|vat amount|sales tax|gst', 0, 200),
  money(
    'discount amount|rebate|refund amount|discount value|refund|tip|tip amount|gratuity|savings|deposit|security deposit|deposit amount|toll|surcharge|penalty|fine|fine amount|late fee|down payment',
    0,
    100,
  ),
  real('discount|discount percent|discount percentage|discount rate|markdown|discount pct|percent off', [0, 50, 0]),
  real('tax rate|vat rate|margin|profit margin|markup|commission rate|commission percent|gross margin', [0, 30, 1]),
  whole(
    'quantity|qty|number of item|item count|number of unit|unit ordered|piece|unit sold|order quantity|quantity ordered|item quantity|quantity sold|copy|copies sold|pieces ordered|ticket quantity|number of ticket|ticket count',
    [1, 20],
    { kind: 'exponential', rate: 0.25 },
  ),
  whole(
    'stock|stock quantity|in stock quantity|stock level|inventory|inventory level|inventory count|quantity in stock|available quantity|on hand|quantity on hand|stock on hand|units in stock|unit in stock|stock count|quantity available|available stock|available copies|available copy|total copies|current stock|qty in stock',
    [0, 500],
  ),
  whole(
    'reorder level|reorder point|minimum stock|min stock|safety stock|reorder quantity|reorder threshold|maximum stock|par level',
    [5, 100],
  ),
  flag(
    'in stock|is in stock|available|is available|availability|backordered|on backorder|discontinued|is discontinued|on sale|is on sale|is featured|featured|gift wrap|gift wrapped|is gift|is a gift|returned|is returned|returnable|is fragile|fragile',
    0.5,
  ),
  choice(
    'order status|shipping status|delivery status|fulfillment status|shipment status|parcel status|purchase status|package status',
    'pending*15|processing*15|shipped*20|delivered*45|cancelled*5',
  ),
  choice(
    'payment method|payment type|payment mode|method of payment|paid with|paid by|payment option|payment channel|tender type',
    'credit card*50|debit card*20|paypal*15|bank transfer*10|cash*5',
  ),
  choice('payment status|invoice status|bill status', 'paid*75|pending*15|overdue*7|refunded*3'),
  choice(
    'shipping method|delivery method|delivery type|shipping type|shipping option|delivery option|delivery speed|service level',
    'standard*70|express*20|overnight*5|pickup*5',
  ),
  choice(
    'carrier|shipping carrier|courier|shipper|shipping company|delivery company|delivery service|carrier name|logistics provider',
    'DHL|UPS|FedEx|USPS|GLS',
  ),
  choice(
    'return reason|reason for return|refund reason|cancellation reason|cancel reason',
    'damaged|wrong item|not as described|no longer needed|late delivery|other',
  ),
  choice(
    'channel|sales channel|order channel|order source|booking channel|purchase channel',
    'web*50|mobile app*30|store*15|phone*5',
  ),
  choice('unit|unit of measure|uom|measurement unit|measure|unit of measurement', 'g|kg|ml|l|piece|tbsp|tsp|cup'),
  choice(
    'package type|packaging|packaging type|parcel type|package size|box size|container type|parcel size',
    'envelope|small box|medium box|large box|pallet',
  ),
  real(
    'rating|star rating|average rating|avg rating|review rating|customer rating|user rating|product rating|review score|overall rating|mean rating|driver rating|seller rating',
    [1, 5, 1],
  ),
  whole('star|number of star|stars|star count|star class|hotel star', [1, 5]),
  text('review|review text|review body|review content|review comment|testimonial', 'sentences', [1, 4]),
  text('review title|review headline', 'words', [2, 6]),
  whole(
    'helpful vote|vote count|vote|upvote|downvote|number of vote|helpful count|number of review|review count|reviews',
    [0, 500],
    { kind: 'exponential', rate: 0.02 },
  ),
  flag('verified purchase|is verified purchase', 0.8),
  whole('page|number of page|page count|pages|page number|length in page|num page', [50, 900]),
  real('dimension|width|length|depth|thickness|diameter|size in cm|radius', [1, 200, 1]),
  real(
    'weight|package weight|parcel weight|item weight|gross weight|net weight|product weight|shipping weight|weight in kg|cargo weight|load weight|load|weight limit|total weight|luggage weight|birth weight|mass',
    [0.1, 50, 2],
  ),
  real('volume|cubic volume|capacity liter|tank size|tank capacity', [0.1, 100, 2]),
  whole('warranty year', [1, 5]),
  choice('warranty type', 'none|limited|full|extended'),
]
