/** Words that carry no data: what is left of them is not "not understood". */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a an the of for with and or to in on at by from as is are be being been was were will would should could can may might must shall do does did has have having had ' +
    'this that these those there here it its they them their theirs he she his her hers him we us our ours you your yours i me my mine who whom whose which what where when how why ' +
    'please add generate create make build produce give need want like get let lets prepare provide write output return show include includes including included contain contains containing consist consists consisting ' +
    'some any each every all both either neither such so also too just only then than very quite about etc eg ie e.g i.e plus per via along well' +
    ' following follow follows below above named called titled labeled labelled known using use used' +
    ' data dataset datasets database record records row rows entry entries table tables list lists sample samples schema field fields column columns attribute attributes property properties' +
    ' fake mock dummy synthetic random realistic test testing plausible generated simple small big large basic typical various different several many multiple real believable sensible reasonable valid' +
    ' details detail info information thing things stuff kind kinds sort sorts value values case cases time times one ones two relational related model modeling' +
    ' if not no yes more less least most up down over under between within into out off own same other others another new set sets set up would-be ' +
    "second first third finally lastly next similarly additionally moreover furthermore likewise again now hi hello hey thanks thank cheers ok okay im i'm i'd id'd we'd let's looking want wants wanted needs needed necessary" +
    ' csv json jsonl parquet sql file files format demo project app application system platform website online purposes purpose training machine learning ml model dashboard analysis analytics team populate seed seeding mockup prototype poc' +
    ' belong belongs belonging link links linked relate relates relating connected associated assigned tied reference references referencing foreign key keys relation relationship relationships many-to-many one-to-many many-to-one one-to-one parent child'
  )
    .split(/\s+/)
    .filter((word) => word !== ''),
)

/** Words that introduce a request and say nothing of the data. */
export const ASKING_WORDS: ReadonlySet<string> = new Set(
  (
    "then add please can could would you we i us me need needs want wants wanted like generate generating create creating make making build building produce give get let lets let's prepare provide write " +
    "output return show id i'd i'm we'd we'll i'll we're looking to for have fake mock mocked dummy synthetic random realistic test testing sample plausible believable hi hello hey ok okay so now my our simulate simulated simulating synthesize synthesise design populate fill seed set up just also help with draft craft come"
  ).split(' '),
)
