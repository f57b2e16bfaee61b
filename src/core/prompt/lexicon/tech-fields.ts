import { choice, code, faker, flag, real, text, whole, type FieldEntry } from './field-entry.ts'

/** Software, networks, devices, telemetry. */
export const TECH_FIELDS: readonly FieldEntry[] = [
  faker(
    'url|website|web site|homepage|link|web address|website url|page url|landing page|site|portfolio url|profile url|company website|webpage|referrer|referrer url|referer|source url|video url|file url|download url|href|social media link|linkedin|linkedin url|linkedin profile|endpoint url|callback url|webhook url',
    'internet.url',
  ),
  faker('domain|domain name|hostname|host name|server name|fqdn|subdomain', 'internet.domainName'),
  faker(
    'ip|ip address|client ip|source ip|destination ip|ipv4|ipv4 address|remote ip|login ip|user ip|src ip|dst ip|server ip',
    'internet.ipv4',
  ),
  faker('ipv6|ipv6 address', 'internet.ipv6'),
  faker('mac|mac address|hardware address', 'internet.mac'),
  faker('port|port number|source port|destination port|dst port|src port', 'internet.port'),
  faker('user agent|useragent|browser user agent', 'internet.userAgent'),
  choice('http method|method|request method|http verb', 'GET*70|POST*20|PUT*5|DELETE*5'),
  choice(
    'status code|http status|http status code|response code|response status|http code',
    '200*80|201*5|301*3|400*4|404*5|500*3',
  ),
  code(
    'path|request path|endpoint|route|uri|page|page path|url path|api endpoint|page visited|screen|resource',
    '/(api|app|docs)/(users|orders|items|search|login)',
  ),
  choice('protocol|network protocol|transport', 'TCP*60|UDP*30|ICMP*10'),
  choice('log level|level of log|loglevel|log severity', 'debug*20|info*60|warn*15|error*5'),
  choice(
    'service|service name|microservice|app name|application|application name|system name|component|component name|module|source system|product area|subsystem|logger',
    'auth|billing|catalog|checkout|gateway|inventory|payments|search',
  ),
  choice('environment|env|deployment environment|stage environment', 'production*50|staging*30|development*20'),
  choice('browser|web browser|browser name', 'Chrome*62|Safari*20|Edge*8|Firefox*7|Opera*3'),
  choice(
    'operating system|os|platform os|os name|os type|device os|mobile os',
    'Windows*40|Android*25|iOS*20|macOS*10|Linux*5',
  ),
  choice('platform|client platform|gaming platform|app platform|console|device platform', 'web*40|iOS*30|Android*30'),
  choice(
    'device|device type|type of device|device category|device used|client device',
    'mobile*55|desktop*35|tablet*10',
  ),
  faker(
    'version|app version|software version|release|firmware|firmware version|build version|api version|package version|os version|release version|model version|schema version',
    'system.semver',
  ),
  code('device model|phone model', '(Pixel|Galaxy|iPhone|Redmi) [0-9]{1,2}'),
  code(
    'device id|sensor id|device uuid|device identifier|node id|gateway id|meter id|machine id|station id|sensor code|device code|unit id|beacon id|controller id|tag id|asset id|probe id|turbine id|camera id|robot id|weather station id|terminal id|vehicle id|bike id|server id|pump id|equipment id',
    '(DEV|SEN|ST|UN)-\\d{3}',
  ),
  code('session id|session|visit id|visitor id|cookie id|anonymous id|click id|campaign id', '[0-9a-f]{16}'),
  choice(
    'event|event name|event type name|action|user action|activity|action type|interaction|event kind',
    'page_view*40|click*25|sign_up*5|login*15|purchase*10|logout*5',
  ),
  choice(
    'error code|exit code|fault code|failure code|error type|failure reason|failure mode|fault type|alarm type|defect type',
    'E100|E101|E204|E305|E500',
  ),
  whole(
    'response time|response time ms|latency|duration ms|duration millisecond|load time|page load time|request duration|ping|round trip time|elapsed time|execution time|query time|reaction time|ttfb|processing time ms|jitter',
    [1, 3000],
    { kind: 'lognormal', mean: 5, stddev: 1 },
  ),
  whole(
    'request count|request|number of request|error count|number of error|retry count|retries|number of retry|attempt|attempt count|login attempt|failed login|failed attempt|failed login count|crash count|login count|number of login|session count|restart|commit|commit count|open issue|fork|watcher|query count|packet count|packets|connection|number of connection|active connection|call count|number of call',
    [0, 100],
    { kind: 'exponential', rate: 0.1 },
  ),
  whole(
    'file size|size in byte|size byte|byte|bytes|bytes sent|bytes received|byte transferred|payload size|response size|packet size|message size|attachment size|download size|object size|bytes in|bytes out',
    [100, 50_000_000],
    { kind: 'lognormal', mean: 11, stddev: 2 },
  ),
  real(
    'data usage|data used|size mb|file size mb|data volume|data usage gb|data transferred|monthly data usage|storage used|disk usage|data allowance|memory usage mb|storage',
    [0, 500, 2],
  ),
  real(
    'cpu usage|cpu|cpu load|memory usage|memory|ram usage|cpu percent|utilization|disk utilization|load average|cpu utilization|memory utilization|usage percent|gpu usage|bandwidth usage|network utilization|packet loss|error rate|uptime percent|uptime percentage|availability percent|link utilization|occupancy|occupancy rate|fill level|capacity utilization|fill rate',
    [0, 100, 1],
  ),
  whole(
    'ram|ram gb|memory gb|storage gb|disk size|storage capacity|storage size|memory size|core|cpu core|number of core|vcpu|storage limit',
    [2, 512],
  ),
  real(
    'bandwidth|throughput|download speed|upload speed|network speed|transfer rate|internet speed|connection speed|data rate',
    [1, 1000, 1],
  ),
  real(
    'temperature|temp|air temperature|ambient temperature|surface temperature|water temperature|room temperature|outside temperature|operating temperature|oil temperature|soil temperature|storage temperature|temperature celsius|max temperature|min temperature|engine temperature|sea temperature|oven temperature|reading value temperature',
    [-20, 45, 1],
  ),
  real('humidity|relative humidity|soil moisture|moisture|moisture level|cloud cover|moisture content', [0, 100, 1]),
  real('pressure|air pressure|atmospheric pressure|barometric pressure|water pressure', [950, 1050, 1]),
  real('tire pressure|oil pressure', [1.5, 4, 1]),
  real('wind speed|gust|wind gust|wind', [0, 120, 1], { kind: 'exponential', rate: 0.06 }),
  real('rainfall|precipitation|rain|snowfall|rain amount|daily rainfall|snow depth', [0, 80, 1], {
    kind: 'exponential',
    rate: 0.15,
  }),
  real(
    'battery|battery level|battery percent|charge level|battery percentage|battery charge|state of charge|soc|battery status percent|fuel level|water level percent|tank level|signal quality|toner level',
    [0, 100, 0],
  ),
  real('voltage|volt', [0, 240, 1]),
  real('current|amperage|electric current', [0, 32, 2]),
  real(
    'power|power output|power usage|power consumption|wattage|energy|energy consumption|energy usage|energy produced|energy used|consumption|kwh|electricity consumption|kwh consumed|output|power kw|energy kwh|kwh used|electricity usage|energy generated|production|power rating|generated power|installed capacity|charging power|energy delivered',
    [0, 1000, 2],
  ),
  real('frequency hz|vibration|vibration level|amplitude|acceleration|torque', [0, 100, 2]),
  whole('signal strength|rssi|signal|signal level|signal dbm', [-110, -30]),
  whole('rpm|rotation speed|engine speed|spindle speed', [500, 6000]),
  real('co2|co2 level|co2 ppm|carbon dioxide|ppm', [350, 2000, 0]),
  real('co2 emission|emission|carbon footprint|carbon emission|co2 emitted|greenhouse gas', [0, 500, 2]),
  real(
    'pm25|pm2 5|pm10|air quality|air quality index|aqi|no2|ozone|ozone level|particulate matter|pollution level',
    [0, 300, 1],
  ),
  real('noise level|noise|sound level|decibel|loudness', [20, 110, 1]),
  real('ph|ph level|ph value|soil ph|acidity', [4, 9, 1]),
  real('light level|illuminance|brightness|lux|uv index|solar radiation|irradiance|visibility km', [0, 1000, 1]),
  real(
    'reading|sensor reading|sensor value|measured value|measurement|measurement value|metric value|reading value|numeric value|observed value|meter reading|flow rate|water level|depth reading|value reading|target value|threshold|setpoint|level reading|water flow',
    [0, 1000, 2],
  ),
  choice(
    'metric|metric name|sensor type|measurement type|reading type|type of sensor|parameter name|sensor kind',
    'temperature|humidity|pressure|light|motion',
  ),
  choice(
    'sensor status|device status|machine status|server status|equipment status|connection status|online status|station status|node status|charger status',
    'online*85|offline*10|error*5',
  ),
  choice(
    'weather|weather condition|weather conditions|condition of weather|sky condition|forecast',
    'sunny*40|cloudy*30|rain*20|snow*5|fog*5',
  ),
  flag(
    'success|is online|online|is offline|connected|is connected|is bot|bot|is mobile|cache hit|ssl|https|encrypted|is encrypted|alarm|is alarm|alarm triggered|alert triggered|anomaly|is anomaly|is error|error flag|motion detected|is fault|faulty|defective|is defective|failed|is failed|has error|malfunction|crashed|timeout|is leaking|two factor enabled|two factor|mfa|mfa enabled|2fa|2fa enabled|is charging|auto renew|autorenew|is auto renew|auto renewal|is trial|on trial',
    0.2,
  ),
  faker('file name|filename|document name|attachment|file|attachment name|original filename', 'system.fileName'),
  faker('file type|mime type|content type|media type|file format|file mime type', 'system.mimeType'),
  faker('file extension|extension', 'system.fileExt'),
  faker('file path|filepath|directory|folder|directory path', 'system.filePath'),
  faker(
    'image|image url|photo|picture|thumbnail|cover image|picture url|thumbnail url|logo|logo url|cover url|banner url|icon url|cover art|poster url|product image|image link',
    'image.url',
  ),
  faker('branch|git branch|branch name of repository', 'git.branch'),
  faker('commit hash|commit sha|commit id|sha|git sha|revision', 'git.commitSha'),
  faker('commit message|changelog entry', 'git.commitMessage'),
  faker('database|database engine|db engine', 'database.engine'),
  faker('imei|imei number', 'phone.imei'),
  code('imsi|sim number|iccid|sim card number', String.raw`\d{15}`),
  choice(
    'subscription plan|plan|plan name|plan type|pricing plan|subscription type|subscription tier|subscription|subscription level|service plan|account plan|package|tariff|tariff plan|price plan|license type|software license|plan tier|product plan|billing plan|edition',
    'free*60|basic*20|pro*15|enterprise*5',
  ),
  choice(
    'network type|network|network generation|connection type|radio technology|access technology',
    '5G*30|4G*50|3G*5|wifi*15',
  ),
  choice('call type|call direction|direction of call|message direction|traffic direction', 'inbound|outbound'),
  choice(
    'attack type|threat type|vulnerability type|malware type|threat|alert type|attack vector',
    'phishing|malware|ddos|brute force|sql injection',
  ),
  code('cve|cve id|vulnerability id', String.raw`CVE-20(1[5-9]|2[0-6])-\d{4}`),
  real('cvss|cvss score', [0, 10, 1]),
  choice('cloud provider|cloud|hosting provider', 'AWS|Azure|GCP'),
  choice(
    'cloud region|aws region|server region|data center|datacenter',
    'us-east-1|us-west-2|eu-west-1|eu-central-1|ap-southeast-1',
  ),
  choice('instance type|server type|machine type|vm size|machine model', 'small|medium|large|xlarge'),
  text('stack trace|stacktrace|payload text|log line|raw log', 'sentences', [2, 4]),
  choice('feature|feature name|feature flag|module used', 'search|export|dashboard|sharing|reports|api'),
  whole('screen width|resolution width', [320, 3840]),
  whole('screen height|resolution height', [480, 2160]),
  choice('resolution|screen resolution|video quality|video resolution|display resolution', '720p|1080p|1440p|4K'),
]
