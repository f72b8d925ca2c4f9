/**
 * What is tried first. With the rule of `password.ts` about guesses these two lists refuse the 3,200 passwords of twelve
 * characters and more that were found most often (Mark Burnett's ten million passwords, which are in the public domain),
 * and whatever else is put together from such words. In small letters; short passwords are too short anyway.
 */

/** Words that passwords are made of, also those of city halls. */
export const COMMON_WORDS: ReadonlySet<string> = listOf(`
  aaaa aaaaa aaaaaa aaaaaaaa aardvark aaron abcd abcdef abcdefg abcdefgh abgrtyu abigail access accord action adam
  adgjmptw adidas admin adrian airborne airforce airplane aishiteru alabama alaska albert alejandr alex alexande
  alexander alexandr alexis alfred alicia alison allison alpha alpine alyssa amanda amateur amber america american
  anakin anderson andre andrea andreas andrei andrew andrey angel angela angelina angelo angels angou animal anna
  anpanman anthony antonio apache apollo apple apples aragorn archie arigato arigatou arizona arnold arsenal arthur
  artist asasas asdasd asdf asdfasdf asdfg asdfgh asdfghj asdfghjk asdfghjkl ashley assass assassin asshole assman
  athena atlanta atlantis audrey august aurora austin autumn avalon avatar awesome azerty babe babes baby babydoll
  babygirl babylon badass badboy badger bailey baller balls bambam banana bandit barbara barbie barcelona barney
  baseball basket basketba basketball bass bassman bastard batman baxter bbbbbb beach beagle bear beatles beauty beaver
  beavis beer benjamin benson berlin bernie bianca big bigboobs bigboy bigcock bigdaddy bigdick bigdog bigfoot bigmac
  bigman bigone bigred bigtits bill billy billybob birdie birthday bishop bitch bitches biteme blabla black blackie
  blahblah blaster blazer blessed blink blizzard blonde blondie blowjob blowme blue bluebird bluemoon bluesky bobafett
  bobbob bobby bobcat bollocks bomber bond bondage bonehead bonnie boobies booboo boobs booger boogie boomer booty
  boston bowling boy bradley brandi brandon brandy braves brazil brenda brian britney brittany bronco broncos brooke
  brooklyn brother brown browns bruins brutus bubba bubble bubbles buckeye buckeyes buddha buddy budlight buffalo
  bulldog bulldogs bullet bullshit bunny burger burton business buster butter butterfl butterfly butthead cactus
  cadillac caesar callie calvin camaro cameron campbell canada cancer candy cannon captain cardinal carlos carmen
  carolina caroline carrie carter cartman caserta casey casino casper cassie castle cat catch catdog catfish cavalier
  celtic cessna champion chance chandler change changeme charger charles charlie cheese chelsea cherokee cherry cheryl
  chester chevelle chevy cheyenne chicago chichi chicken chicks chiefs chipper chocolat chopper chousho chris chrissy
  christ christia christin christy chronic cjkysirj claire classic claudia clinton cobra cocacola cock coffee college
  colorado colors compaq computer concrete connect connie connor consumer control cookie cookies cool cooper copper
  corona corvette cotton cougar country courtney cowboy cowboys coyote crazy cream creative cricket cristina crystal
  cthutq cumshot cunt curtis daddy daisuki daisy dakota dallas dancer danger daniel danielle danny darkness darkside
  darkstar dave david dbrnjhbz dddddd death debbie december defender deftones denise dennis denver design desire destiny
  detroit devildog devils dexter dfvgbh diablo diamond diamonds dick dickhead diesel digger digital dilbert dirty disney
  doctor dodger dodgers dog doggie doggy dollar dolphin dolphins domino donald donkey doraemon douglas dragon dragons
  dreamer dreams driver drowssap drpepper drummer ducati dude dudley duke duncan dustin eagle eagles eatme eclipse eddie
  edward einstein elaine electric element elena elephant elizabet elizabeth elvis emerald emily eminem empire energy
  engineer england enigma enjoy enter enterpri eric erotic escort eugene everton exigen explorer express extreme falcon
  family fantasy farmer fatboy fatcat father fender ferrari ferret fetish ficken finger fire fireball firebird fireman
  fish fisher fishing fktrcfylh fktrctq flash flipper florida flower flowers fluffy flyers foobar football ford forest
  forever forget france francis frank frankie franklin freaky fred freddie freddy fredfred free freedom freeman freepass
  freeuser friday friend friends froggy fuck fucked fucker fucking fuckit fuckme fuckoff fuckyou fukuoka fukushi future
  fyfcnfcbz fylhtq gabriel gakkou galaxy galina galore gambit gandalf garcia garden garfield gateway gators geheim
  gemini general genesis genius george georgia german germany geronimo gfhjkm ghbdtn ghbdtnbr giants gibson ginger girl
  girls gizmo global gloria goblue goddess godzilla goforit gogogo goldberg golden goldfish goldie golf golfer goober
  good google gordon gracie great green greenday gregory griffin guest guinness guitar gundam gunner hacker hahaha
  hamilton hamlet hammer hamster hanako hannah hanshin hansolo happy hard hardcore hardon harley harold harris harrison
  harry harvey hawaii hawkeye head heather heaven hector heisei hellfire hello help helpme hendrix hentai hercules
  herman hesoyam highland himawari himitsu hiphop history hitman hjvfirf hobbes hobbit hockey hoiku hoikuen holden
  holiday holland holly home homer honda honey hooker hooters hornet horney horny horse horses hotdog hotrod hotsex
  hotstuff hottie houkoku house houston howard hummer hunter hunting huskers hyouka ibanez icecream iceman id iinkai
  iloveu iloveyou impala in indian indiana indians indigo infinity insane inside integra internet ireland irina ironman
  is isabella isabelle island italia iwantu jack jackass jackie jackson jaguar jake jamaica james january japan jasmin
  jasmine jason jasper jeff jeffrey jennifer jenny jeremy jerome jerry jessica jessie jester jesus jichitai jigyou jimmy
  jinji jjjjjj joanna joanne joejoe john johnny johnson joker jonathan jones jordan joseph joshua jouhou juice julian
  julie jungle junior jupiter justice justin justme juventus kaiser kanri kanrisha karate karen karina katana kathleen
  katie katrina kawaii kawasaki keikaku kelly kelsey kenneth kermit kevin kikaku killer kimberly king kingkong kirill
  kissme kitten kitty kkkkkk klaster knicks knight kodiak konnichiwa kosodate kosodateshien kramer kristen kristin
  kristina kyoto kyouiku lacrosse ladies ladybug lakers lalala lancer larisa lasvegas laura lauren lawrence leather
  legend lennon leonard leonardo lesbian leslie lestat letmein liberty lickme lifehack light lights lincoln linda
  lindsay lisa little liverpoo liverpool lizard logan login logitech lolita lollol london lonewolf long longhorn looking
  loser louise love lovelove lovely loveme lover loverboy lovers loveyou lucifer lucky machine maddie maddog madison
  madman madmax madness madonna maggie magic magnum maiden maksim malibu man manager manchester manson manuel manutd
  marathon marcel marcus margaret maria mariah marie marina marine marines marino mario marion mark marlboro marley
  marshall martha martin martina marvin maryjane master matome matrix matt matthew maverick maxima maximus maxwell me
  melanie melissa member mememe mercedes mercury merlin metallic metallica mexico michael michel michele michelle
  michigan mickey microsoft midnight mike miller millie mine minecraft minnie miranda mister mistress mitchell mmmmmm
  mnbvcxz molly monday money mongoose monica monika monkey monster montana montreal mookie moon moose morgan morpheus
  morris morrison mother motorola mountain mouse movie mozart muffin murphy music mustang my mylove nadine nagoya naked
  napoleon naruto nascar nastya natali natalie natasha nathan naughty nelson nemesis network new newport newton newyork
  nfnmzyf nicholas nick nicola nicolas nicole nigger nihon nikita nikki nintendo nipple nipples nippon nirvana nissan
  nolimit none norman norton nothing november nugget october of ohayou oicu oksana olga oliver olivia omega one onelove
  online openup orange orlando osaka oscar outlaw overlord packard packers pakistan paladin pamela panama pandora
  pantera panther panthers panties panzer paradise paris parker party pascal pass passion passport passwor password
  password1 pasuwaado pasuwado patches patricia patrick patriots paul pavilion peace peaches peanut pearljam pebbles
  peekaboo peewee pegasus pencil penguin penis people pepper pepsi perfect personal pervert peter phantom philip philips
  phoenix phpbb picard pickle pierre piglet pikachu pimp pimpin pioneer pirate pitbull pizza planet plastic platinum
  playboy player please pleasure poison poiuyt pokemon polaris police polina pontiac poohbear pookie poop poopoo popcorn
  popeye porn porno pornstar porsche portugal potter power powers pppppp precious predator prelude presario pretty
  prince princess private psycho pumpkin purple pussies pussy pussycat pussys pw pyramid qawsed qazqaz qazwsx qazwsxedc
  qazxsw qazxswedc qqqqqq qwaszx qweasd qweasdzxc qweqwe qwer qwert qwerty qwertyu qwertyui qwertyuiop rabbit racecar
  rachel racing raider raiders rainbow random ranger rangers raptor rascal rasdzv raven raymond razz reaper rebecca red
  reddog redhead redman redneck redrum redskins redsox redwings reggie regina reiwa remember renegade richard robbie
  robert roberto rock rocker rocket rocks rockstar rocky roland rolltide rommel ronald ronaldo ronnie rooster root
  roscoe rose rosebud runner rush ruslan russell russia rusty ryan sabrina sailor saints sakura samantha sammie sammy
  sampson samson samsung samuel samurai sandman sandra sandy sapporo sarah sasha sato satou saturn savage savannah
  scarface school scooby scooter scorpio scorpion scotland scott scotty scully seattle secret security seminole semperfi
  serega serenity sergey sergio service seven sexsex sexual sexy shadow shaggy shamrock shannon sharon shelby shelly
  sherlock sherman sherry shichou shien shirley shit shithead shiyaku shiyakusho shokuin shooter shorty shotgun shouwa
  showa sidney siemens sierra silver simon simone simple simpson simpsons singer single sister skater skeeter skipper
  skippy skyline slayer slipknot slut sluts smile smiles smiley smith smitty smoke smokey smooth snake snakes snatch
  snickers sniper snoopy snowball snowman soccer softball soldier sophia sophie soumu spanky sparky spartak spartan
  special speedy spencer spider spiderma spiderman spike spirit spitfire spooky sports spring squirt srinivas ssssss
  stacey stalker stallion stanley star stargate startrek starwars stealth steelers stefan stella stephani stephen
  sterling steve steven stewart sticky stinger stingray stinky stones storm stormy street strike student stupid subaru
  sublime success suck sucker suckit suckme sugar summer sundance sunday sunny sunset sunshine super superfly superman
  surfer susan suzuki svetlana sweet sweetie sweetpea sweety swimming swinger swordfis swordfish sydney system takahashi
  tanaka tanner tantou target tarheels taro tarou tarzan tattoo taurus taylor teacher techno teen teens tennis teresa
  test tester testing testtest texas thailand the theman theone therock thomas thuglife thumper thunder tickle tiffany
  tiger tigers tigger timber time timothy tinker tintin titanic titans tits tokyo tomcat tommy tomtom tony top topgun
  torimatome tornado toronto toshiba totoro toyota transam travel travis trevor trfnthbyf trigger trinity tristan
  triumph trixie trojan trombone trooper trouble truck trucker trucks trumpet trunks trustno tucker turbo turkey turtle
  tweety tyler ultimate unicorn united user usuckballz vagina valentin valentina valera valerie vampire vanessa vegeta
  veronica veronika vfhbyf vfrcbv vfvjxrf victor victoria victory video viking vikings viktor vincent viper virgin
  virginia vision vladimir voodoo voyager walker wallace walter wanker warcraft warlock warren warrior water waters
  watson weasel webster weed welcome wesley westham westside wetpussy whatever whiskey white whore whynot wicked wildcat
  wildcats william williams willie willow wilson windows winner winnie winston winter wizard wolf wolfgang wolfpack
  wolverin wolves wombat wonder woody word wordpass wrangler wrinkle wutang wwwwww xavier xfiles xxxx xxxxx xxxxxx
  xxxxxxxx yakusho yamada yamaha yankee yankees ybrbnf yellow yfnfif yokohama yomama you youchien young ytrewq yvonne
  zachary zaimu zaqwsx zeppelin zipper zombie zxcvbn zxcvbnm zzzzzz あいうえお かきくけこ さくら とりまとめ ぱすわーど ひみつ パスワード 令和 係 取りまとめ 子育て
  市役所 平成 役所 日本 昭和 東京 桜 秘密 管理者 計画 評価 課 調書
`);

/** Passwords that cannot be seen to be made of anything, and yet are found again and again. */
export const COMMON_PASSWORDS: ReadonlySet<string> = listOf(`
  ..byvulwjjrqg ..lzkihcswipo ..oo3xpzokk6 ..qlvvcvdeero ..xrlqiyeopco 00212100vova 002543200254
  00rdtsau4leyzunckj121dwm 010203040506 010203040506070809 0102030405da 014702580369 0147896325you 01telemike01
  025802588520 030169dennis 031060220793 04061963maryan 05021991inna 050605rostik 0528325452mr 053aruspra350
  0551144kolya 057yeja1zpc3ljx8ci 05dagestan05 06028006tata 06081982h@d! 069118721456 070793monolit 090807060504030201
  09092009sophie 099453784sem 0k1o2v3a4l5e6v7 0p9o8i7u6y5t 102030405060 10203040506070 102030405060708090 110022993388
  1122334455er 1122334455qq 112358132134 1123581321neko 11cib22ru33geg 121314151617 1213141516171819 1223505sayana
  123045607890 1234567890anton 1234567890as 1234567890qq 1234567890qw 12345678910a 12345678910n 12345678910q
  12345678910z 123456789cfif 123456789den 123456789dima 123456789hola 123456789ira 123456789ivan 123456789lena
  123456789lox 123456789max 123456789rfnz 123456789roma 123456789tun 123456789vika 123456789yfcnz 1234qw1234qw
  12369874123c 123a456b789c 123bfg123bfg 123dolchie098 123geniys321 123reconect312 123vfubcnhfkm 123war456rus
  124578986532 125712571257d 1302alex1994 13243546576879 1324354657687980 1366613gromf 1374653317652 14021992004urban
  14121995vlad 141312190296q 142536475869 1471214712qwe 147258369147258369 147852gogozen 14881488wpcc 1533355ddddd
  159357050505 159357258456 159357456258 159753258456 159753456852 159753852456 159753qwerty 159951357753 1702alex1991
  174372362579 1805aspirine 192639413058 193570356033 193711101994a 19684sheperd 19912702lolik 19960610ilja 199649316zed
  1a2a3a4a5a6a 1a2b3c4d5e6f 1a2s3d4f5g6h 1a2s3d4f5g6h7j8k 1ass2patties 1greedisgood 1grizzly2000 1q1a1z2w2s2x
  1q2a3z4w5s6x 1q2q3q4q5q6q 1qwe2asd3zxc 1rus27540102 1vfhufhbnrf1 1xpx66blrumblst6bbus3 1z2x3c4v5b6n 1z2x3c4v5b6n7m
  200420052006a 2010benvanburen 228gfgbhjcbv 228papirosim 23021997namher 230790dgbple 23176djivanfros 234589frendz
  23wkoa0fp78dk 2519882dasha 252525qweasd 258456789qazzaq5 266534597157 27071996pasha 270mixeron0561 272270271983
  277rte87hryloitru 27ab55ce67az 28elkedelaet 28lytqcgecnz 28ros11bri67 29893536werty 2sexy2hottoh2yxes2 2x4karyzbyee
  300cgfhnfywtd 30secondstomars 31217221027711 31321dj51982 31504244life 315102001112 3175671tdutybq 3192heptagon
  32615948worms 329usalva007 341822554792 3454051maksim 380434522575 3rjqdxcnmrc568 4062056totoot 415263748596
  41d8cd98f00b 420842084208555 448017251810 450512450824 460570885341 47892knjq333 4815162342lf 4815162342lost
  495867qwerty1 53433553hjvfy 535148326159 53xp8c7agyxls 541233432442 5429818flower 543279937954lol 5532361cnjqrf
  557788loveaoi 5668nitram10 59382113kevinp 6136030moska 6215mila6215 634832klpo50 637nq781wp3h 69savannah69
  6bc8a3652000 742617000027 751243538629 753951456852 753951852456 7590019552ghja 764608adelka 76maawl7qsrai
  771512cherniy 789963123741 80333121556a 80505251243qwe 80506203416w 80633459472qw 80688800742ilona 80966095182z
  80986677668k 8363434480sx 852456753951 85fg754kl62br853lpq7 89056288231w 89063032220m 89096319050m 89116446869tema
  89121344466a 89231243658s 89270869449q 89277216066n 89278246747a 89279881081af 89279981879z 89503102616nss
  89508074830ice 89514845466a 89876065093rax 89je4q8j92r0y 89semtsriuty 8dagycf9ldtf 8mlzimzslmjf 923650asdfghjkl
  9279807412ddss 9279807412ss 940091192300 951753852456 9932525011995 a1234567890a a1a2a3a4a5a6 a1b2c3d4e5f6
  a1s2d3f4g5h6 a1s2d3f4g5h6j7k8 a1s2d3f4g5h6j7k8l9 a3531534b413 a3531534b415 a5963259632a a7575999975a a9n87u2jved9y
  aaaaavladaaaaa aawildwoolf1 ababagalamaga abrakadabra1 abretesesamo accessibilit accountblock activationre
  adidasandnike adidasonparas123 admin18533362 administrati administration administrato administrator administrator1
  adminlol1982 adminscripts aezakmiwanrltw afqhhekbn121 afterforever ageofempires agiljuliandra agresor201124
  ahernjdsqcfl ahfyrbyintqy ajw4za9teycv aksjdlasdakj89879 al#ks3!ksj0xx albanycolonie alejandro123 aleks1236556321
  aleksandrova aleksandrovich aleksandrovna alertemailms alertpaydoubl alexandre199 alexandrovna alhamdulillah
  alinkamalinka allahisgreat allyouneedislove alpha135792468 alteclansing amadeusptfcor ameedlove123 americanidol
  an83546921an13 analintruder anderley2011 andrew1o2p3e4n andy73taylor anetov_32541 angel2726722 angelofdeath
  anhchiyeuminhem anhyeuemnhieulam anjingsemua1 annihilation antananarivu antiapantiap antoshenechka antqueen2010
  anytimetoday apocalyptica architecture arhangel9797 armagedon666 arquitectura ashewitt2003 ashleysparks
  ashleywilliams2010 assasinecreed assemblylist associazione atsonlinejobs atyourbusiness auburntigers auckland2010
  avadakedavra avengedsevenfold avrillavigne awdqseawdssa b74cx6qs7328 b7b7vhig5ij5 badiman28200 bagautdinova
  balloonssnoollab bar588bar588 barneyrubble barracuda20876 bassingwel99 bassingwell1 battlefield3 baura-megapass
  bcnjhbzhjccbb be92nj74am56in bellatlantic belochka090619 belomorkanal bendis-chrisbln bertandernie best123admin
  beverlyhills bhrh0h2oof6xbqjeh bigblackcock bigdaddyal20 biggiesmalls bigpopparyan bikerhiker123 bilbobaggins
  biochemistry biosnex-hardrive birkjen-jengele bitolabitola bjkb8tiu5i5vv bkmz1988bkmz blablabla123 blackadder11
  blackandwhite blackestnight blackholesun blackman57512 blacksabbath blacksonblon blessings888 blessthefall
  blonda229404 blondiesrule bloodevil167 bltynbabrfwbz bluingbluing bmstulobanov bnimdasflgbnq bobthebuilder
  boltik9411194 bones69-bones69 boogienights boomersooner boosucka-wanger bootylicious bordercollie boris9282372
  borntobewild borodino1812 bountyhunter boy4u2ownnyc bpgjldsgjldthnf br76vt466464443 braunschweig bravocharlie
  brayan1472583 breakthrough bringmetolife britneyspear britneyspears brl?nderslev broadway2012 broncoscoach1
  browniesunda budakpandai80 buffysummers bullnuts2003 burninglight burtazodis1989 busterunit1992 butlerandsly
  butterscotch bvxqtxbm3zmv byajhvfwbjyysq bylecnhbfkbpfwbz bylekmutywbz bynthathtywbz bynthyfwbjyfk byyf1991vensuper
  c0904fd726fc565 c3hfpyteuflftim calcavecchia caledula2003 california123 callofduty123 callrunoncea callscesetup
  campbellsport can'tremember cannotremember caramba100500 cardifflad1917 carlinhos123 carlo2583099 cartoonnetwork
  casual693269 cbhtytdtymrbq cbkmvfhbkkbjy cbvcbvjnrhjqcz cbvtycbyjrbz cbybqgjgeufq cbyuekzhyjcnm cegthrjn2010
  cegthxtgeibkj cerfytktpmdfrr cexrfrhfityfz cfirfrfrfirf cfvfpyftimrfrjq cfvfzcxfcnkbdfz cfvfzrhfcbdfz cfvjythajhtdf
  cgfcbujcgflb cgfcbujcgjlb cgfhnfrvjcrdf cgfhnfrxtvgbjy cghfdtlkbdjcnm cgjldsgjldthnjv championship
  changed_due_to_fraud changelangms chaoscontrol chapmanpk1995 cheaphornybastar cheaphornybastard checkinglevel
  cheekymonkey chesterfield chetteunmarce chfymujcgjlyz chicagobears chicagobulls chickenwing101 chiebradrieri
  chiyeuminhem chocolate123 chouraethiaci10 christoffer1 christopher1 christopher3 ciaociao1234 cinemabizarre
  cinqfontaines circumstances cityofangels civilization civilservice civilservices cjcbreqcerf18 cjdthitycndj
  cjdthityyjctrhtnyj cjkm14881488 cjkytxysqpfqxbr cjkywtcdtnbn classdescrip cliegaliases clkursitesux closethedoor
  clubpenguin1 cminging2009 cnfc35762209 cnfhsqgfhjkm cnfybckfd123 cnfybckfd1900 cnfybckfdjdbx cnfybckfdjdyf
  cnhjbntkmcndj cnhtkmybrjdf cnjghjwtynjd cnjvfnjkjubz cockandballs codedomproce coinstallers collingwood1 combat123654
  comeandgetit comeflywithme cometogether comicbookdb1 commoncommon commonwealth communicatio communication compatibilit
  compatibility confidencial confidential configuratio configwizard confirmation constantine1 constellation constitution
  construction consumercomm contemporary contortionist contraspemspero conversation cookiemonste coolbugi2000
  coolcanadian2 coolerblik56 coolercooler coolermaster corperfmonex corperfmonsy correcthorsebatterystaple cosmopolitan
  coubeahecrubi49 counterstrike counterstrike16 covertbeflap cradleoffilth crash3823776 crashoverride cristianoronald
  cristianoronaldo crosscountry crusadercrusader ctdthjldbycr ctdthjljytwr cthdthbvfyuj cthtytdtymrbq cthuttd123fhntv
  ctirlicctirlic ctrcvfibyf132 ctvtyctvtysx cup2006-soccer currentversi custommarsha cyjdsvujljv10 czcmrbvfczcmrb
  czps5nyndwcksc czwseilqfoio. d2m4a1ak47usp d6v1n41d6v1n41 daemonshadow daggermaster daleearnhardt damienlord12
  damonsalvatore danilamaster danilka123123456 danluy2350563 dantheman123 darinkabibalova darkmagician darksolder94
  dasha1234567890 dashakakasha dashatwilight305 dashka25061997 dataperfcoun davegrantbrown davidarenson davidbeckham
  davidg63_2000 davidgaleana daytonabeach daytrip-daycamp dbhnefkmyjcnm dbnzufdhbkjd dbrnjh572202 dbzearthlink
  dbzmicrosoft dbzursitesux dc0989dctaras dctgjkexbncz ddtlbntgfhjk deadcandance deadmanwalking deadmau5isbest
  deatiphiliato27 defaultwsdlh defil3dsmdme deflep27-starwars degenerationx dekbniudjzjmu delanoteslik delbocavista
  deletecurren deluxedeluxe demben424444 dementor1994 den1020834880 den121255555 den147258369 denisok199199
  denysddf231321 desbravadore detroitlions deusdoimpossivel deutschland123 deviceinfose devilmaycry1991 devilmaycry4
  dfdddf45fdgh dfgys34ds432sd dfkmrbhbz1972 dfktekby505152 dfktynby1986 dfktynbyjdbx dflbvybrjkftdbx digitalcoding
  digitalplayground digitalprodu dima123123123 dima12345678 dima123456789 dima324315198540 dima89923011 dimka123456789
  directoryser diskst312002 disksvolumes diunilaobu8* djbarabashka djccnfyjdktybt djcgjvbyfybt djdfhekbncgc
  djpdhfotybt1992 dkfcntkbyrjktw dkflbckfdxbr dkflbvbh1988 dkflbvbhcrbq dkflbvbhjdbx dkflbvbhjdyf dkflcjrjkjdcrbq
  dkflzgthdsq1 dktcehjlbkfcm dna123zebra1 dnepropetrovsk dodecahedron dodgecummins dog154see586 doityourself
  dolbydigital dolcegabbana domainlock2004 domainlock2005 dominik563431995 don'tremember dontworrybehappy doppelganger
  doppleganger dorothy24541 dq4ja488cwr6 dr29ro571zd7 dragonballgt dragonballz1 dreamtheater drerhgeegehr
  drift89094072877 driversignin dron24122004 ds6tetsfdsrfdfgd dsgtylhbdfntkm82 dskscsgslscns dtkbrjktgysq duinstallupd
  dumspirospero dust360271212009 dvtcntyfdctulf dylan610-rem58 dynamicupdat dzxtckfd1995 dzxtckfdjdbx dzxtckfdjdyf
  e4357ce4357c e8ip48iseh81 eagle1110-stimpy eapfeilstick easypaygroup ebuyycyawyxv ebxupogwno7k edlx9ti3blifme
  edwardcullen efwe5tgwa5twhgd efwewefwewer egew5twt3tgh65y egorbest1993 ehbyjnthfgbz ejxjzgbgunaz9z6j6exbniqga
  ekaterinburg ekmnhfabjktn electrohouse elenagilbert elenasmirnova elianetenero09 elior20052482 elitedollars
  eljdjkmcndbt elvispresley emadamad123456 eminem50cent emoviolence11 emyeuanhnhieulam encyclopedia engine1995ass
  englishman36 enlightened1 enochian1969 enterprise77 entershikari entertainment entrepreneur eodcrackhead epevfrbyfhenj
  eragon19021985 ereyes4269-ryan1199 erocdrahhardcore eropokereropoker escortrsturbo esqueciasenha estabilizador
  euamominhafamilia euamominhamae euamominhavida eubkmhf8gzik eugeniy4121999 eulacomplete euq8pvhrnpssdymizqx+
  euteamodemais euteamomuito eveningcucumber eventlogmess everybodylies ew4certhcmhy ewelina6814838 exgirlfriend
  expanasion12 experimental exportnation extensa5630g eyaze3mpkzns eybdthcfkmysq f*ckintits99 f1x753951753951
  facetoface77 fairanger71rus faizarecords familiasilva fank10011996 fantom241093 fargifiction farida1a-rem710
  fatima753357 fcporto74150 fd7c6ms9uxhw fdfnfhrf6666 fdnjpfgxfcnb fdnjvfnbpfwbz fdsg5485lhn5 feathertextu
  fernandotorres feuerwehr112 ffd0fdd6cbf01 fgghjrcbvfwbz fghjrcbvfwbz fgjrfkbgnbrf fictionfargi finalfantasy
  findaupair007 finishthread firemanhaztm firsttimeset fkajfhsgt19pot fkmnthyfnbdf fktrcfylhjdb fktrcfylhjdbx
  fktrcfylhjdf fktrcfylhjdyf flagfootball flamethrower flatronf700b flatronf700p flatronf720b flatronl1718s
  flintstone2000 fltkbyf13122009 flvbybcnhfnj flvbybcnhfnjh flvbybcnhfwbz flyman832000 fooma091194fds forester1377
  foreveralone fountainhead fr1812hjccbz frankandsherry frankenstein franklinnilknarf franknfurter frederiksberg
  frederikshavn freepalestine freepornsource freetrafficworld freightliner frephiotohaij65 friedchicken friendinvite
  frodobaggins fuckedupshit fuckingflicks fuckmerunning fuckthepolice fuckthesystem fucktheworld fuckthisshit
  fuckyoupayme fuckyourbrain13 fussballverruckte fw34klm79rte fwwrjqcjnjyf fylhtq555726 fynfyfyfhbde
  fypjhbr007dfcz007rfr fyutkbyf2005 fyutkbyf2007 fyyf20050427 fyyffktrcttdyf gabrielmota12 gaga_123_gaga gaiakixzpufi
  galatasaray2 gamemaster12 ganjubas2007 gankutsuou1989 garciamartin1995 gbhfvblfkjkrf gbplfnsqgfhjkm gbplfnsqgfhjkm1
  gbpltwgbpltw gbpltwgfhjkm gc4k6nuhrdk2 gcvgrvuut5v6er gearsofwar2012 gena10051982 generalsetti genuineintel
  gergdsfgedhjdrg gettingthenetfucker gevgehev1982 gfdkeitxrf5432 gfgbhjcbv228 gfhfkktkjuhfv gfhfkktktgbgtl
  gfhfktkbgbgtl gfhfktkbuhfvv gfhfktkjuhfv gfhfktkktgbgtl gfhfktktgbgtl gfhfktktgsgtl gfhjkm426800 gfhjkm927256
  gfhjkmghjcnjq gfhrehgfhreh gfifrjcnbiby gfifvtldtltdghjcnjkfgjxrf gfintnqqq333 gfnhbr787898 ggathering92 ghbdfnbpfwbz
  ghbdfnbpfwbz1 ghbdtnbrb767 ghbdtnbrdctv ghbdtnhjvfirb ghbdtnrfrltkf ghbdtnvtldtl ghbhjljdtltybt ghfdjgbcfybt
  ghhh47hj7649 ghjabkfrnbrf ghjabkfrnjhbq ghjatccbjyfk ghjatnghjatn ghjbpdjlcndj ghjcdtnktybt ghjcgtrnvbhf ghjcnbnenrf1
  ghjcnhfycndj ghjcnj15z04jdty88 ghjcnj4197809 ghjcnjckfdrf ghjcnjgbjyth ghjcnjgbpltw ghjcnjgfhjkm ghjcnjgfhjkm1
  ghjcnjghbrjk ghjcnjghjcnj ghjcnjnfr123 ghjcnjqaz123 ghjcnjqgfhjkm ghjcnjrdfibyj ghjcnjrdfityj ghjcnjrhbdjq
  ghjcrehjyjbl ghjivfyljdrf ghjktnfhcrfz ghjnbdjcnjzybt ghjotghjcnjuj ghjrkznbt666 ghjtrnbhjdfybt ghjuhfvekmrf
  ghjuhtccfnjh ghjvbcrebntn ghjybryjdtybt ghostbusters ghtcnegktybt ghtdtlvtldtl ghtgjlfdfntkm ghtlghbybvfntkm
  ghtphtybtcerfv giannicontessa giorgigiorgi gjcktlybquthjq gjgeufqhjvfyfzif gjhyjckjybr1 gjikbdctyfabu gjkbghjgbkty
  gjkbyf123ghjybyf gjkbyfgjkbyf gjkmpjdfntkm gjkmpjdfntkm1 gjkysqgbpltw gjkysqghbdjl gjlgjkrjdybr gjrfghblehjr
  gjrtvjygbrfxe gmmskin35334 gnbwfcxfcnmz gnthjlfrnbkm godverdomme01 godzillaslpo gofuckyourself goldinfo1975
  goldman12345x goodmoodfood googlecheckou gordolee85-mac2olli gorelova2009 gpihofkrhfphg gplfm.qdxnzik
  gqlsstfhqgwwvqxjx granadaptfcor grandchildren grandtheftauto grasshopper1 grassisgreen greatbritain greedisgood007
  greedisgood1 greedisgood10987 greenlantern grfgsfhgdhgfd grizzybusted gtasanandreas gthcgtrnbdf76 gthdjghbxbyf
  gthdjrkfccybr gthdjvfqcrfz gthgtylbrekzh gthlbvjyjrkm gthtdjgkjotybt gthtgjldsgjldthn gthtljpbhjdrf gthtpfuheprf
  gthtrfnbgjkt gtnhjgfdkjdcr gtnhjpfdjlcr gtnhjpfdjlcr123 guidinglight guilherme123 guimodedebug guitarmegafake
  gunsandroses gygypyfyyyposhy h4uqthuyfvmu h6u7p3i4o8q3 hakuna19631211 hakunamatata hakunamatata1 handkerchief
  handofdeath1 hangingplant hannahmontan hanterstrely happygilmore happygolucky happynewyear happytreefriends
  harleydavidson harleydevidson harmankardon harrypotter1 hassan030894 hastalavista hastings1066 hatch9379992
  hatelbhatt17 haveaniceday haymes12345678 hbptyiyfewth hbrbnbrbnfdb hcrcl8ilqafw hd764nw5d7e1vb1 hd764nw5d7e1vbv
  hddcs91372574 heartbreaker heatoclevaedr36 heccrbqcnbkm heckfydrjynfrnt hedimaptfcor hekbnrfrdctulf hello_its_me
  hellogoodbye hengsha_2_23 herrderringe hesoyamaezakmi hesoyamkjkszpj hfcnbirf2008 hfirstptfcor hfpubkmlzq80
  hfpyjcbkf839 hgdxtgttgfdtdtes hh775755757g higtveteran11 hiltonptfcor hitsboosterpro hjccbzxtvgbjy hjpjdsqckjybr
  hjpjxrf23062007 hjvfyjdhjvfyjd hl3fp5sjer8wmcyk hmr0257576021 hoffenheim2008 hogtieddazed hojeetercafe holacomoesta
  hollahossa75 homesweethome hooligans1488 hppsmiro2002 hrenvzlomaes hrtheyethsttrh hs49zu7wzpk2r5ac hsrjdlvbnhbq
  hswfhmcvthnb htcnhernehbpfwbz htrdbtvgjvtxnt htutcnhfnehf huangjin1987 huddersfield hxckugxvtmdsm i210c844q523
  iamalocksmith25 iammillioner iampurehaha2 iamsuccessful iamthewalrus iamthewinner iaxe105-lanceman ichliebedich
  idedevicep0t idedevicep1t idedevicep2t identificati idontloveyou ieexecremote ifynfkmghbvv44 ihatehackers
  ihatemyself*** ihateniggers ihopaskavesi ikfcfifgjijcct ikhouvanjeomer12345 ilikechicken ilikedressingup iliketurtles
  ilikexbox0104 illelonorpomy ilov3th3lord ilovebigtits iloveboobies iloveemoboys12 ilovefootball ilovefriends
  iloveladygaga ilovemummy446 ilovemyfamily ilovemyfriends ilovemymother ilovemyschool ilovenatasha ilovethisgame
  iloveyoupker ilyuminnaciya imortal913913 includecatal incredibleguest incrediblereview independence independenci
  independente independient infinityward infinitywing informatique ingaforptfcor ingodwetrust initialiazat initializati
  initializing initiative30 installation installdevic installenume installinter installlegac installpersi installsqlst
  installutill installwmfsd installwmp64 installwmpla intelceleron intellectual intelligence intelpentium internaciona
  internacional internationa international internationale internazionale intervention invinoveritas iofdmaaycdbvrlbi
  ipo54tj45uy856 ipwnroben123 ira123456789 irinaivanova irjkmyfzajhvf isakov7roma7 isdn128turbo iseedeadpeople
  iseedeadpeople1 island18pass issue43-alaina itiswhatitis itsupport325 ivan19514948 ivan77568369 ivrus19922701
  iwillfuckyou iwillk03657320258 iwillpk5ever j7a5c4k4s5o7n jabbawockeez jack33_lwr9l jackasslolfr21345 jackinthebox
  jacksonville jahrastafari jakethesnake jakonda678st jamesbond007 jamestkirk7769h janetjackson jariknatasha
  javaxishvili jazzymanlfuckem jean-francois jedemdasseine jefferson123 jeffersonlibrar jeffgordon24 jegerikkedk123
  jennajameson jenniferrefinnej jensenackles jeremiah1618 jesseluotonen jesus0077993 jesuseocaminho jesuseuteamo
  jesuskristus jesuslovesme jetbalance2w jets714417ny jklasdlj2312 jktrcfylhjdbx jktxrfjktxrf jl15ioomn84z
  jlquatt-j22276 jlyjdhtvtyyj jlyjrkfccybr jlyjrkfccybrb jnvjhjpjr123 jo12ko051988 joabe_50cent joffustoffin
  johannesburg johnnybegood jollyyjollyy jonasbrother jonasbrothers josebaron123 josephphone7 joshhartnett jrcfyfjrcfyf
  juanmanuel66 juliette2000 juninho1999@ justin123951 justinbieber justinkislyanka juytneibntkm jvksc27ylkjt
  jxtymghjcnjq jxtymrhfcbdsq k1ku1ch1m0j1 k2xs85pgnffc kaiserslautern kalinkamalinka kalmar801415854 karatel54852
  katerina1989 katerina1990 katerina1992 kaylynnmarie kazantip2009 kbkavgfcabwda kbpfhtvfhxer kbytqrf251993 kbytqrfhekbn
  kbytqrfufdyj kbytqrfujdyj keyfrhfcjnrf kfdhtynmtdf112233 kfgjxrfljxrf kh6s4a2ppim2 khuljasimsim kienan22071998
  killingspree killyourself kindergarden kingdomhearts kingsofmetal kirill04101996 kisa19953011 kislotnyi2692
  kjhtdstfuyhil klbik87987974 kleopatra777 kleptodathief kmstsg229179 kogytmagnym007 kolechka090619 kolovrat1488
  konstantinos konstantinov konstantinovna kostyakostya krasav4ik1995 krasilnikova krasotka2010 kristinochka
  kruviviju101 ktjynsq40147 ktnjjctym228 kturjbghjcnj ktyf13021998 ktynfj01011986 kucinggarong kumarsouravarzoo
  kuni42kuni42 kurosakiichigo kuroshitsuji kvkklas199613 kyk1rbk1hbw0uqkckwbh kzcmrbvfczcmrb kzg5pcxbpxax kzryzptdf573
  l33tsupah4x0r lacedmeone86 larterlarter lasnaloveafrosja laurelindorenan lavidaesbell lavieestbelle lbaathtywbfk
  lbvfcegthcnfh lbvfvzcybrjd leavemealone leavemealone1 lebronjames23 legalise2009 lehjxrflehjxrf leja59257301
  lemuel913110 lena123456789 lendlord1993 leopoldxyilo lesbiansrule lessthanjake letadlo741852963 lexx1029384756
  lfhbyfjcnhjd lhbjkjubz2957704 liaandsonya11 libertadores lightinthebox likanelicane limpbizkit99 lisadumon842
  lizardstresser ljh345ljh3577 lkbyysqgfhjkm lo3fvyyqsl5b locdogdontstop lockingservi loco68-impossib loferuttylort
  logpidvalues lolfriendslaugh lollerskates lolo19972804 lolsmileyface lordgyeah561 loseyourself lost4815162342
  louis.vd.bongaert louisdog-hattydog louisvuitton loveandpeace lovebeloreck lovemetender lovemyfriends lovepickles23
  lovessuper412 lovesthecock lrh195005041971 lrodney-rrodney lsjkfghkj45kjh ltdcndtyybwf ltlvjhjp1060 ltpbyajhvfwbz
  ltqcndbntkmyj ltybc7327857 luisfernando luvbekkikkevbul lxgiwyl130795 lytdybrbdfvgbhf lytghjgtnhjdcr lyublyutebya
  m1a2r3i4n5a6 macedonia3189 madagaskar94 madeinheaven mademoiselle madscientist maertracque1 magicolivorno magictune777
  mailcreated5240 makc000000000 maksimka2134 mama12345678 mama123456789 mama1234567890 mamailoveyou mamay19891707
  mandermka112 maprchem56458 marcio415041 marcoantonio margarita2010 mariaantonia mariaeduarda marie-madeleine
  marik322424644 marilynmanson marinanastua1313 market892892 markpnpdevic marlonbrando marmelado4ka martenson908884
  maryseforever masa3364-33645962 maslennikova massimiliano master1master2 master2217433 masterbaiting masterbating
  masterbation masterblaste masterkey123 masturbaciya masturbating masturbation matheus12345 matiasjerez123
  matilda123123 maurolarastefy maxver199317 mazahaka49285 mazefaka2009 mchedlishvili medalofhonor mediterraneo
  mehanizacija meilesjegaxxl mekhinnymoppy memyselfandi meparishvili mercedesbenz mercedesw202 merchantmerchant
  merkava-ivanhar1 merlin216382 mersacenforce messygirl-girlmessy methamphetamine metropolita1 metropolitan metropoliten
  mevefalkcakk michaeldelaila michaeljackso michaeljacksonj michaeljorda microlab1986 microsoftraw middlesbrough
  mightydragon13 miguelangelo23 mihailliahim mihaisurleanu mihaisurleanu2561 mihamihamiharap mikeybihon-post12
  milko12345677 millyisloppy mimamamemima mindiashvili minhafamilia minhafelicidade minimalinsta minimaltrust
  minnesota_hp miroshnichenko misericordia mishaoooyeah misterzaklady misvazhen1997 mitochondria mittelscurry
  mittsitt2009 miyvarxarani modernwarfare modernwarfare2 modernwarfare3 moedzkhhyfonq mogilev368088193 mol8leks24kr
  momsanaladventure moneyfornothing monstercocks mortalcombat mortalkombat moshatinkor1 moshatinkor2 motherfucker11
  motherlode123 motorcontrol motorolac350 mountainbike mozilafirefox mozillafirefox msdasqlreadm msjetoledb40
  msoracle32re msorcloledbr multifunctio multiprocess mushroomhead musicismylif muslim0626461997 mustanggt500
  mutherfucker my9508669252 myassishappy mychangeserv mychemicalromance mycompnetwork mycroftholmes myfuckingpwd
  mylenefarmer myliveisjail myponycancelled n8doggmorgan nacional40677 narimanisayev narutouzumaki nat198777734
  navuhodonosor navuhodonosor1 navykentron1994 nazwanowka1234 nbafyb30111997 nbkbvbkbnhzvlbz nbvfijdckfdf nbwnbw258789
  ndbyrbndbyrb ne_e_pod_chehyl necronomicon necronomikon needforspeed negfzvfkjktnrf neizvestnost nekronomikon
  nemmondommeg nemvxyheqdd5oqxyxyzi netclientfil networkingpe networksetup never32been16 neversaymypassword neversayneve
  neversaynever nevershoutnever neversmile95 newandimproved newblood2000 newfoundland newlifebegins newproject2004
  newt7899onrs nfvbkjxrf1975 nhbfyuekzwbz nhbujyjvtnhbz nhbujyjvtnhbz212 nhbybnhjnjkejk nhecsyfujkjdt nhfdfytyfhrjnbr
  nhfdvfnjkju123 nhfycajhvfnjh nhfycajhvfwbz nhfycajhvths nhfycrhbgwbz nhfypbcnjh22 nhfyrdbkbpfnjh nick1234-rem936
  nickho-covers niemtelletmein niezapominajka nightcrawler nightstalker nika19981303 nikita9609595982 nikitosik2011
  nikolozinika nineinchnails nissanalmera nissanskylinegtr nitroglicirin njhygtftb567 njkmrjlkzvtyz njkthfynyjcnm
  njxrfrbgtybz nnjceyvsu2y4 nobodynobody nodataincolumn nondriversig nosceteipsum nosforeverever nosnikta8991
  noviembre201 novograd2011 ntktajy12415 ntktdbpjh1994 ntnhflmcvthnb nuncateolvidar nurregulle95 nuttertools1
  nuttertools123 nuttertools1234 nv0905198516 nymphetamine oc80969496479 odessamama2010 odessamama69 odessarostov
  odinochestvo odnoklasniki odnoklassnik odnoklassniki oksanamalushka olcrackmaster oleg12345678 olegstan1980
  olek122333400 ololotrololo omegamircolaura onelovekv9293 onlyone4-myxworld ontheoutside oochristian2 opalpussycat85
  opernkleider opezassociateslb ops123456789 optimusprime optionaldirs opusdeijunior oracleclient orientepetroler
  oriflame2010 ornitorrinco orochimaru1991 otvertka1337 ourladypeace ovchinnikova overwhelming ovsyannikova ozzyosbourne
  p030710p$e4o p140499417feef870 p3i2p1p3i2p1 pabloescobar pagevars.get pamelarafter panasonic123 panasonic1981
  papagepetteo papinadochka paradiserios parainfluenza paraklast1974 paralelepiped paralelepipedo parallelepiped
  paramore1234 parasha11uvarova parliament12345 password=09=09 passwordassword passwordcorner passwordptfcor
  passwordstandard patricia.miguel pawsplease11 paycom013002 pciide0chann pcrmcfnsoqw+ peaceandlove ped100ananacnaveka
  pedro77772mru pedrolucasmunhoz penelopa1234 pennsylvania perasperaadastra perezagruzka perfectexploiter perfectworld
  perseverance peterborough peternorth10 petrozavodsk pfqwtd27121988 pfvtxfntkmyj philadelphia philipdannypaul
  phoenixrain1 photographer photoshopcs4 phs16l31pogosta physicaldevi phztca63f9zu phzv5rtfpkwc pikkunappi9c
  pincopallino pineapplecou piri1233445585 pjkjnfzjctym plasticfloor playstation1 playstation2 playstation3 plhfdcndeqnt
  pmdmscts2000 pogo22-omegaome polipropilen polischuk4693 polniypizdec0211 polniypizdec1102 polniypizdec110211
  poochunk1993 poonamganesh poopiebrains popkorn461016 popovich250293sanek porninspector pornographic pornographie
  porschecayenne poshlivsenahuy powerful3701 powerlifting powerman5000 powerra9gers preciousprotection precompilein
  precompiling premiere1992 prevedmedved prigoda25392637 prikolprikol primavera2006casa privatejayla privetkakdela
  privetprivet productid20f professional professionaltools programmable prostigospodi prostokvashino prostoyparol
  providername psetupinfcac psetupinitre psychosocial ptktyjljkmcr ptybnxtvgbjy punksnotdead purerf545454 purpanptfcor
  pussycatdolls pussylover69 puteshestvie pyfvtybnjcnm q1a1z1w2s2x2 q1a2z3w1s2x3 q1a2z3w4s5x6 q1q2q3q4q5q6 q1w1e1r1t1y1
  q1w2e3a1s2d3 q1w2e3q1w2e3 q1w2e3r4t5y6 q1w2e3r4t5y6u q1w2e3r4t5y6u7 q1w2e3r4t5y6u7i8 q1w2e3r4t5y6u7i8o9p0 q7txfofgx0qb
  q80661658441 q80669707167 q89500282294 qa8916820123 qaz1wsx2edc3 qazwsx741852 qbrqu7fkhgqv qo1029384756 qplk9637next
  qq8gws75mgo8 qrafzvwesdxc41 qrd2gvmdfltq qrfst5tjolud qriltzm1xq3d quadrifoglio quant4302000 quant4307quant4307
  queroveragora questpistols queteimporta quiveringotter qw12er34ty56 qwaszx987412369 qwe123q1w2e3 qwegta13091990
  qwertyuiopas qwpoaslkzxmn r1u2s3l4a5n6 r3r3vi3wacc3ss raailgrinder radenebwnz12 radeonradeon159 radhakrishna
  radiotehnika ragstoriches raidersofthelostark raijmakers313 rainbowskittles rainger-493949 rakkausrunot rambrushadow
  rammstein1995 randomdude12000 raoyu1359760 raquel_adolfo rbcf20rbcf20 rbctktdybrjkfq rbhbkkrbhbkk rbytvfnjuhfa
  rdewulzvchjz rdfkbabrfwbz rdfpbvjlf007 rdsdisplay16 readdataport realmadrid10 realmadrid11 redve3z4and2 refridgerator
  refrigerator regeneration registerdevi registration regularexpre rekmnehjkjubz relationship relaxwebbewxaler
  remotedeskto reqghjccsogfcc rereirfrereirf rerfhfxfkjcm residentevil residentevil4 residentevil5 resurrection
  resurrection84 retsamoen123 revoluinfo123 revolutiontt rfewtww5tgregtr rfgyuji8il0oksdfzx rfhbyfrfhbyf rfhfdfyrfhbyf
  rfhnjxrf33456 rfkbyfrhfcyfz rfkbyrfvfkbyrf rfktylfhbr123 rfkzrfvfkzrf rfnfchjafptvkb rfnthbyf1988 rfnzktyflecb
  rfvbrflpt2011 rgihlxoyoclmgiqsu rhbcnbyf1990 rhbcnbyf2000 rhbcnbyf2003 rhbcnbyf2009 rhbgnjuhfabz rhbvbyfkbcnbrf
  rhenjqgfhjkm rhfcjnektxrf rhfcjnfcgfctnvbh rhfcjnrf2011 rhfcyfzifgjxrf rhfcyjgthjdf rhjrjlbkutyf rhjzp59vnq00
  rhododendron rhtcnbycrjuj rikitikitavi ringedtits2004 riodejaneiro rjcvjgjkbnty rjkktrwbjyth rjntkmybrjdf rjvveybrfwbz
  rjyabuehfwbz rjycbcntywbz rjycnfynbyjdf rjycnfynbyjdyf rjyutybfkmyjcnm rkjybhjdfybt rktyjdsqkbcn rmracinggnicarmr
  robertpattinson rocawear1993 rockdisplace rockohamster rocksmysocks rogyansamehali rollercoaster rollingstone
  rollingstones rollingthunder romantorenkov romapavlenko20 romashka1970 romashka2010 romashka2011 romasxodizaxlebo
  romkathepapavk147896325 rompecorazone ronaldinho10 ronaldinho80 ronskiebws123 rr231982w111 rsc512663995 ru4btrpnkokgeq
  ruellovedada1 rumpelstiltzkin runescape123 runescape1995 runesofmagic s1e2r3e4g5a6 s2ed8rpasdvl s80992813028
  s9744644z4464 sadfsfaasd123 sagmicrosoft salocaluimsg salvadordali samayamilaya samerica2005 samimaxi1212
  samohodkin521 samsungc3050 samsungkoze176351 samsungnokia samsungs5230 samsungs8000 sandervandoorn sanfrancisco
  sanidtrshyrd sansebastian santabarbara santiagokapo27 sanynokia5130 sasha1993150205 sashka159357 sasukeuchiha
  satisfaction saun24865709 savok13081308 saxaridze098 scandinavian scesetuproot schallapatapan schastlivaya
  schnickschnack schoolgirlie scsenia911911 sdicmt7seytn sdjk985dfkjg sdsfdgnd3jl5lv se354et6haeth seemnemaailm
  sekret199502 selfsigncert senbonzakura seniseviyoru seniseviyorum sentinel2000 seo21saafd23 september2010 sera19930220
  sergei199428 sergeypronin serializatio serialkiller sermak338024 serverapplia servicedatab serviceproce setactivepwr
  setcurrentpr setinstalldr setproductid setupchangel setupdicallc setupdigetcl setupdigetde setupdiinsta setupopeninf
  setupstartse setupvirtual severodvinsk severussnape sex123456789 sexinthecity sexisawesome sexyboyharry sh4d0w3dhtml
  shabandaryant shahi0911ami shalomshalom sharo3taylor sharpandshiny121 sharpshooter shemhamforash shevchenko1995
  shithappendsshit shotokan2104 showmethemoney shvagrev1990 signature1fa signature673 sil918273645 silmarillion
  silverdesk84 silvertree976 silvidvebuio simbaa-simbaaa sinhrofazatron sjls2zbtmtle sjswsbqvbxipi skafiskafnja
  skakalka199218 skateboardin skateboarding ske9k9tch3r5w9s skipmissingf skorobogatova skywalker1979 slava5sandr5
  slava6617644 sleepyhollow sliueaproulou81 sliveddevils slonyaka082367 smashthestate smokeweed420 smokingkills
  smokingteens smolinnikita smudgesmudge snaelro35620 snowboarding sobrenatural sojdlg123aljg sojesussalva sokolovskaya
  soldatenko20 solodoukhin1 somepassword somesword123 soni43634255 sonnenschein sonyericsson sonypictures sorbonne2011
  sosca6661254 soundblaster sovershenstvo spartakmoscow spartaque312 spatarikanec speakersystem specialinsta
  spectrumonline spectrumsonline speechengine spinningwheel splashdownfire splatterhouse splintercell spongebob12345
  sportscenter spsetuploadp sregnarrangers ssallonnikki stairwaytoheaven staneonerulez stanyukovicha stargateasgard2009
  startservice startspooler stas123456789 stephanie123 steporthood2nd stickdaddy77 stitchpuller stlkpsk3uoci
  stonecold316 stormbringer straightedge stranger9000 stratocaster stratovarius strawberries strawberry12 streetball123
  streetfighter stripclublist structptfcor stukjehout12 subaruforester subaruimpreza successfully suckmyarma69
  suh1584dswk9 sumertime117 supercharged supercutekawaii superfamily123 supernatural superstar123 superstar132
  supertoronja4 svetlanochka swforever777 sylviarafael syncmaster710n syncmaster710v syncmaster740n syncmaster913n
  syncmaster920n syncmaster940n systemofadow systemofadown t6dlniahehjsktr60vp8rb50e2 taichi110183 takingoverme
  tanya1234567890 taokhongbiet tarantino123 taskforce141 tbrunson-serihs tdutybq12345 tdutybqjytuby technologies
  televocomigo temppassword tequieromuch teshka_poltavka testosterone tetragrammaton tfjunwptzsjp thaiseuteamo
  thecakeisalie thechosenone thedarkangel thedarkknight thedarkness18 thejawjaster thessaloniki theundertaker
  theworldismine thiesing-daniela thisinstance thisismypassword threedaysgrace throatfucker thunderbirds thundercloud
  ticketmaster timekillerss timesofindia tlbycndtyyfz tlbycndtyysq tmihhp35gjwk tnasljohxfysa tnssanuam786
  toalet6rensare tobeornottobe tojiik85521133 tokiohotel123 toomuchsugar toxa3353520216 toyotacelica toyotatacoma
  tracon130591 trafficexchange trafficforme trafficracer trailblazers trainspotter transformers transserfing
  traveker2011_ travelinstyle triagrutrika tricking123456 trickydick69 triderredirt trinitrotoluol true7521478957
  trytologin86 ttdlnhttdlnh tu4stu4kins279 turboblink182 turbocharged turkmenistan twilight2010 twillikiki1122
  txmasterpppp tyljrhbyjkju tzmzikyd8bmc uaeuaem6597676 uaiobg9312gg1 uchihamadara uchihasasuke udkzarniamov
  ufa35forever uhfylvfcnth22 uhlvuhlvlove uhtxfcvjkjrjv ujujkmvjujkm ulrace173rfhgjd unbelievable undefi_jysir
  underground2 underground3 understandin uninstallper uninstallsql uniprocessor unitedstates universalnyj universidade
  universitario unknown12345 untouchables uqbk68jf75pc uthvfybzrfekbnw uzumakinaruto v3ss4neeker1 v3xdmta9hcsm
  v80953054464 va306566153156 vacaegalinha vadimka12369 valentinchoque valentinovna valerakish963210 valeriyalove
  valerkolomakin vanyarespekt vb9djgjdwxdq vbhdjdctvvbht vbhjdjpphtybt vbhjiybxtyrj vbrhjdjkyjdrf vbtfztz3ehdw
  vbybcnthcndj vbycbytzhfnfv vcb2009byday vecjhjghjdjl vehfnjdfqaz123496 velociraptor venfynvenfyn venividivici
  venvr8vr883f ver4594gss45 verkot492934 vertyporokh123 verveloabball veteran240282 vfcnthbvfhufhbnf vfhbyf19981902
  vfhbzbdfyjdf vfhcjdyf1994 vfibyfvfibyf vfifbvtldtlm vfrcbv050489 vfrcfyfkjdbx vfrfhrbybkmz vfubcnhfnehf vfuybnjujhcr
  vfvfghjcnbvtyz vfvfvskfhfve vfwyeuv6aueh vfylfhbyrf2002 vh5sxz3tewey vidasaudavel vika123456789 vikachka7777
  viktoria1989 viktoria2010 viktoriya1993 vinnythepooh violetta1992 virginiatech vivalasvegas vjhjpbcjkywt vjltkbhjdfybt
  vjqcegthgfhjkm vjqntktajy53 vjqvfktymrbqvbh vjqyjdsqgfhjkm vkontakte111 vkontaktebuggy vkontaktedrug vlad0685414688
  vlad123456789 vladimirovich vladimirovna vladivostok2000 vladreghbzyjd vleofdhghxxp vmb2079002347 vovadima2819
  vq6m5spb3ukero vsebudethorosho vsebudetxorosho vtnfvatnfvby vtnfvjhajpf1 vtnhjgjkbnty vtyltkttdrfrfhf w0a1ni0604de
  w248403198828w w7dy287ktshn wad559523wad wahyqu5u7ena waitandbleed walesonskilz wangwang2013 warcraftrenat
  warhamet2014 warhammer40000 warhammer40k warriorwithin was_rejected wazzkaprivet wd9dwgka9mkr weaknesspays
  websolutions websolutions007 websolutions69 websolutionssu webuivalidat wegangster4lifebitch weihnachtsbau
  weihnachtsbaum welcome2suzan welcometohell welcomtohall wellcome1991 westcoast4646 whitekoma212 whitestripes
  whosyourdaddy whysoserious wildwildwest willian22049 windowsvista winniethepooh winresponse1 wladimir1994 wnanstns2108
  wolferman777 wolverhampton wonderfullife worldoftanks worldofwarcraft wpwp5625382q wrestlemania ws4zvm85vsuq
  wso9rycamguchqpdwwvbad wsxz3823922163845 wtb220wtf220 wukwinwukwin wuyoukuaile756 www89062803177 www9356527575195
  x4cc355b10wsy0urm1nd xdkursym89tm xeljdfhobr27 xf6cmqlrpeuhjuvv xinmima09362 xkzwnuxkdn9a8kcykuitbkg1g xldir6us9wk8
  xthtlybxtyrj xthyfzgfynthf xx123cardoso xx85.enk7a8m2 xxj31zmtzzkva xxpa33bq.adna xxx124578123 xxxmisterxxx
  xxxp455w0rd5 xxxpasswords xyivzlomaesh y0s84jkxrztq y5hjkdg82490840 yalublusebya yapilolik155 yaroslav2011
  yatebyalublu yatsenk01308 ybrjkfqrjdlbvf ybrjveytdthm ybrnjrhjvtyfc yfcheyfirjke yfcntyfckfcntyf yfcntymrf123
  yfcntymrf5294 yfhenjepevfrb yfltymrfxgjr0707 yflz13041976 yfujhirtcbltkrjhjkm yjdfzcnhfybwf yjdjtgjrjktybt
  yjdjvjcrjdcr yjdsqgfhjkm1 yjdsqgfhjkm15 yjdsqujl2009 yjdsqujl2010 yjdsqujl2011 yjdsqujl2012 yjdsqujl2013
  yjplhtvjxrf0102 yjvth3632171 youaremylove youcantseeme youngandrestless yqkki8yutvdg ytgjdnjhbvfz ytgjdnjhbvsq
  ytkes9959evh ytnevtyzgfhjkz ytpfdbcbvjcnm ytrhjyjvbrjy yui89213641706 yura11061996 z0mfgwtfuxlol z1979lbyfhbr
  z1x2c3v4b5n6 z1x2c3v4b5n6m z1x2c3v4b5n6m7 z1z2z3z4z5z6 z22226270525 zadolbali1984 zaibuneng198710 zasadazasada
  zavialov1990 zcegthfynjif zcfvfzcfvfzcfvfz zcfvfzcxfcnkbdfz zcfvfzkexifz zcfvfzrhfcbdfz zcfvsqkexibq zcfvsqrhenjq
  zczrefrection zeus7169-ladidadi zevfvslehjxrf zezimazezima zghjcnjcegth zghjcnjgfifujleyjd zhjckfdzhjckfd ziablw4u00bq
  zkenmitxtvns zlodeivot88w3er znfrfzrfrfztcnm zqjphsyf6ctifgu zrhenjqxedfr zs3vs23zs3vs23 ztn3tourney1 zx454888ebay
  zxccxz85265493 zyjwrprscnwv
`);

function listOf(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}
