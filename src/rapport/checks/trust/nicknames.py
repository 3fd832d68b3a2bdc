"""Short and pet forms of first names, and spellings of one name in several languages."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

_ENGLISH = """
abigail abby abbie gail | abraham abe bram | adam ad | adelaide addie della | adrian ade | agatha aggie | agnes aggie
nessie | alan al | albert al bert bertie | alberta bertie | alexander alex al alec lex sandy xander sasha sascha |
alexandra alex lexi sandra sandy alexa sasha | alfred alf alfie fred freddie | alice ali allie | alison ali allie |
allan al | alvin al | amanda mandy manda | amelia amy millie mel | andrew andy drew dru | angela angie ange | ann
annie anna nan nancy | anna annie | annabel anna bella belle | anne annie nan nancy | anthony tony ant | antoinette
toni nettie | antonia toni tonya | archibald archie baldie | arnold arnie | arthur art artie | augustine gus august |
augustus gus august | barbara barb barbie babs bobbie | barnabas barney | bartholomew bart | beatrice bea trixie |
beatrix bea trixie | belinda bel lindy | benedict ben | benjamin ben benny benji benjy | bernadette bernie detta |
bernard bernie barney | bertha bertie | bertram bert bertie | bethany beth | bradford brad | bradley brad | brenda
bren | brendan bren | bridget biddy bridie | bronwyn bron | bruno bru | caitlin cait | calvin cal | cameron cam |
camilla cam millie milly | candice candy | carl charlie | caroline carol carrie caro lina | carolyn carol carrie |
catherine cathy cath cate kate katie kat kitty kay | cecilia cissy celia cece | charles charlie chuck chas chaz chip |
charlotte charlie lottie char | chester chet | christian chris | christina chris chrissie tina christie | christine
chris chrissie tina | christopher chris kit topher kris | clarence clare clancy | clement clem | clifford cliff |
clifton cliff | clinton clint | constance connie | cordelia cordy delia | cornelius neil con | curtis curt | cynthia
cindy | cyril cy | daniel dan danny | danielle dani | darren daz | david dave davey davy | deborah deb debbie debby
debra | delores lola | denise denny | dennis den denny | derek del | desmond des | diana di | diane di | dominic dom
nic | dominique dom nikki | donald don donnie donny | donna don | dorothy dot dottie dolly dory | douglas doug dougie
| dwight ike | edith edie | edmund ed eddie ned ted | edward ed eddie ned ted teddy | edwin ed eddie win | eileen
ellie | elaine laine lainey | eleanor ellie nell nellie nora el leonora | elijah eli | elisabeth liz lizzie beth betty
lisa elise | eliza liz | elizabeth liz lizzie lizzy beth betsy betty bess eliza elsie libby lisa lise bettina | ellen
nell ellie nellie | emily em emmy millie | emma em emmy | emmanuel manny | ernest ernie | esther essie hettie | ethel
eth | eugene gene | eunice una | eve evie | evelyn evie eve | ezekiel zeke | felicity fliss flick | ferdinand ferdie
fred | fiona fi | florence flo florrie flossie | frances fran franny francie | francis frank frankie fran | frank
frankie francis | franklin frank | frederica freddie | frederick fred freddie freddy rick fritz | gabriel gabe |
gabrielle gabby gaby | geoffrey geoff jeff | george georgie | georgina georgie gina | gerald gerry jerry | geraldine
gerry geri | gerard gerry ged | gilbert gil bert | gillian gill jill | gordon gordy | graham gray | gregory greg gregg
| gwendolyn gwen wendy | gwyneth gwen | hamish jamie | hannah hanna | harold harry hal | harriet hattie hatty |
harrison harry | harvey harv | helen nell nellie lena | helena lena nell | henrietta etta hetty | henry harry hank hal
| herbert herb herbie bert | herman manny | hilary hil | horace horry | howard howie | hubert hugh bert | hugh hughie
| humphrey humph | ignatius iggy | imogen immy | irene rene | irving irv | isaac ike zack | isabel izzy bella belle
isa | isabella izzy bella belle isa | isadora izzy dora | isaiah ike | isidore izzy | jack jackie | jacob jake jay
jack | jacqueline jackie jacqui | james jim jimmy jimbo jamie jem jay | jane janie jenny | janet jan | janice jan |
jasmine jas jazz | jason jay jase | jean jeannie | jeannette jean netta | jeffrey jeff | jeremiah jerry | jeremy jez
jem jerry | jerome jerry | jessica jess jessie | jill jilly | joan joanie | joanna jo | joanne jo joan | jocelyn joss
jo | joel jo | john johnny jack jon jock | jonathan jon jonny johnny nathan | jordan jord judd | joseph joe joey jo |
josephine jo josie | joshua josh | joyce joy | judith judy jude judi | julia julie jules | julian jules | juliet jules
julie | justin jus | karen kaz | katherine kathy kath kate katie kat kitty kay | kathleen kathy kath kate katie |
kathryn kathy kath kate katie | kayla kay | keith kei | kelly kel | kendall ken | kenneth ken kenny | kevin kev |
kimberley kim kimmy | kimberly kim kimmy | kristen kris | kristin kris | kristina kris tina | kyle ky | lance lanny |
laura laurie lori | lauren laurie loz ren | laurence larry laurie loz | lawrence larry laurie lorne loz | leah lee |
leonard leo len lenny | leopold leo poldi | leroy roy lee | lesley les | leslie les | lester les | lewis lew louie |
liam will | lilian lily lil | lillian lily lil | linda lin lindy | lindsay lin | lionel leo | lloyd floyd | loretta
lori etta | lorraine lori rain | louis lou louie | louise lou lulu | lucas luke | lucille lucy lou | lucinda lucy
cindy | lucy lu | luke lucas | luther lou | lydia liddy | lynette lyn lynn | mabel may | madeleine maddy maddie lena |
madeline maddy maddie | magdalene maggie lena | malcolm mal | marcus marc mark | margaret maggie meg peg peggy marge
margie madge rita greta daisy maisie | margery marge margie | marian mary | marie mary | marilyn mary lyn | marion
mary | marjorie marge margie | mark marcus marc marky | marshall marsh | martha marty mattie | martin marty mart |
martina marty tina | marvin marv | mary molly polly mamie may | matilda tilly mattie | matthew matt matty | maureen mo
| maurice mo morrie | maximilian max | maxine max | maxwell max | megan meg | melanie mel | melinda mindy mel lindy |
melissa mel missy lissa | melvin mel | mercedes mercy | meredith merry | merlin merl | michael mike mick micky mickey
mikey mitch | michelle shelly shell chelle | mildred millie | millicent millie | miranda mandy randy | miriam mim mimi
| mitchell mitch | mohammed mo | monica mon | montgomery monty | morgan mo | mortimer mort | moses moe | muriel mu |
myron ron | nancy nan | naomi nomi | natalie nat | natasha tasha nat | nathan nate nat | nathaniel nate nat nathan |
neil neal | nelson nel | neville nev | nicholas nick nicky nico cole klaus claus | nicola nicky nikki | nicole nicky
nikki cole | nigel nige | noah no | nora norah | norbert bert | norman norm | oliver ollie olly noll | olivia liv
livvy ollie | oscar ossie | oswald oz ozzie | otis otto | pamela pam | patience pat | patricia pat patty trish tricia
patsy | patrick pat paddy rick | paul paulie | paula polly | paulina polly | pauline polly | penelope penny pen |
percival percy | peter pete petey | petra pet | philip phil pip | philippa pippa pip | phillip phil pip | phyllis phyl
| priscilla cilla prissy | prudence pru | quentin quin | quincy quin | rachel rach rae ray | ralph rafe | ramona mona
| randall randy | randolph randy | raphael rafe raf | raymond ray | rebecca becky becca bec | reginald reg reggie rex
| reuben ben rube | rhonda ron | richard rick rich dick ricky richie dickie | robert rob bob bobby robbie bert robby |
roberta bobbie robbie | roberto rob | robin rob | roderick rod rick roddy | rodney rod | roger rog hodge | roland
rollie roly | ronald ron ronnie | rosalind ros roz rosie | rosalyn ros roz | rosamund ros roz | rose rosie | rosemary
rosie rose romy | rowena ro | roxanne roxy | rudolph rudy | rupert rupe | russell russ rusty | ruth ruthie | ryan ry |
sabrina bri | sally sal | salvatore sal | samantha sam sammy | samson sam | samuel sam sammy | sandra sandy | sarah
sally sadie | scott scotty | sean shaun shawn | sebastian seb bas bastian | selma sel | seymour cy | shannon shan |
sharon shaz shari | sheila shel | sheldon shel | shirley shirl | sidney sid | silas si | silvester sly | simon si |
simone sim | solomon sol | sophia sophie soph | sophie soph | spencer spence | stacey stace | stanley stan | stella
stell | stephanie steph stevie stephie | stephen steve stevie ste | steven steve stevie ste | stewart stu | stuart stu
| susan sue susie suzy | susanna sue susie suzy sanna | suzanne sue susie suzy | sydney syd | sylvester sly | sylvia
syl | tabitha tabby | tamara tammy | tamsin tam | terence terry | teresa terry tess tessa tracy | terrance terry |
thaddeus thad tad | thelma thel | theodora dora theo | theodore ted teddy theo | theresa terry tess tessa tracy |
thomas tom tommy | tiffany tiff | timothy tim timmy | tobias toby | tracy trace | trevor trev | tristan tris | ursula
ursa | valerie val | vanessa nessa ness van | vera vee | vernon vern | veronica ronnie vera nica | victor vic |
victoria vicky vic tori vikki | vincent vince vinny vin | viola vi | violet vi | virginia ginny ginger | vivian viv |
vivienne viv | wallace wally | walter walt wally wat | wanda wendy | warren ren | wayne wain | wesley wes | wilbur
will | wilfred wilf will fred | wilhelmina mina billie minnie willa | willard will | william bill will billy willy
wills liam | willis will | winifred winnie freda win | winston win winnie | yolanda yoli | yvonne von | zachary zack
zac zach | zoe zo
"""

_OTHER_LANGUAGES = """
abdullah abdul abdallah | abhishek abhi | agnieszka aga | ahmad ahmed | aishwarya aishu | alejandra ale | alejandro
alex ale jandro alexander | aleksandar aca alex sasha | aleksander olek alek | aleksandra ola sasha alexandra |
alessandra ale sandra | alessandro ale sandro alex | alexandre alex | alexej aljoscha alyosha alexei alexey lyosha
alex | alfonso fonso poncho | anastasia nastya stasia nastia | anatoly tolya | andrea andi andy | andreas andi andy
andre andrew | andrzej jedrek andrew | angelika geli | aniruddha ani | annegret anne | anneliese anne liese |
annemarie anne | antoine tony | antonin tonda | antonio toni tono tony antony anthony | antonius ton toon anton |
arkadiusz arek | arkady arkasha | augusto guto | avraham avi abraham | babatunde tunde | balakrishnan bala | barbel
baerbel | bartlomiej bartek bart | bartosz bartek | beatriz bea | bernhard bernd hardy | bjorn nalle | bogdan bodek |
boguslaw bogus | boris borya | brigitte gitte gitta biggi | carlos carlitos charlie charles | carmen menchu | catarina
cat | caterina cate | cecile cec | christiane chris | christof chris | christoph chris stoffel christopher |
chukwuemeka emeka | concepcion concha conchita | consuelo chelo | cornelia conny nele | cornelis kees cor | cristina
cris | cristobal cris | dagmar dagi | daniela dani | daniele dani | darius darek | dariusz darek | dieter didi |
dimitri dima mitya | dmitri dima mitya | dmitry dima mitya | dolores lola lolita | domenico mimmo nico | dominik dom |
dorota dorotka | dorothea thea doro dora | dragan gane | duarte du | eberhard ebi hardy | edoardo edo | eduard edi edu
| eduardo edu dudu lalo edward | ekaterina katya katia kate catherine | elena lena alena helen | eleni lena | elisabet
lis lisa | elisabetta betta lisa elisa | elzbieta ela | emanuela manu | emanuele manu | emilia emi | emmanuelle manu |
enrico rico | enrique quique kike henry | enriqueta queta | ernesto neto tito | esperanza espe | estefania estefi |
evgenia zhenya | evgeny zhenya eugene | fabrizio fabri | fatima fatma fatimah | federica fede | federico fede | felipe
pipe phil | ferdinando nando | fernanda nanda fer | fernando nando fer | filip fil | filippo pippo | florian flo |
francesca franci fra | francesco franco fra checco | francisca paca paqui kika fran | francisco paco pancho fran kiko
chico cisco frank | franciscus frans | franciszek franek | frantisek franta | franziska franzi | friederike rike |
friedrich fritz fred | gabriela gabi gaby | gabriele gabi gaby lele | gaetano tano | georgios giorgos yorgos george |
gerardus ger gerard | gerhard gerd hardy | gertrud gerti trudi | gertrude trudy gertie | gheorghe gigi george |
giacomo jack | gianluca luca | giorgio gio | giovanna gio vanna | giovanni gianni vanni gio nanni john | giulia giuli
julia | giuliana giuli | giuseppe beppe pino peppe joe joseph | giuseppina pina | gottfried friedl | graciela chela |
grzegorz grzesiek greg gregory | guadalupe lupe lupita | guilherme gui | guillermo memo guille william bill | gunther
gunter guenter | gustaf gosta | gustavo gus tavo | hannelore hanne lore | hans hansi | heinrich heinz heiner henry |
hendrik henk rik | henrik rik | henrique rick | henryk heniek henry | herbert herb | hildegard hilde | humberto beto |
hussein husain hussain | ibrahim abraham | ignacio nacho | ilona ili | ilya ilyusha | irina ira irene | isidoro isi |
ivan vanya ivo john | jacek jack | jacobus jaap koos jack | jadwiga jadzia | jakob jacob jockel | jakub kuba jacob |
jan janek john hans | janina janka | janusz john | jaroslav jarda jarek | jaroslaw jarek | javier javi | jean-pierre
jp | jerzy jurek george | jesus chus chuy | jiri jirka george | joachim jochen achim | joana jo | joanna asia | joao
john joaozinho | joaquin quino | johan jan hans john | johanna hanna jo anne | johannes hannes hans johann jan joop jo
john | jonas joni | jorge george coque | jose pepe joe joseph ze chepe | josef sepp beppo pepa joe joseph | josefina
pepa fina | jozef joe jef joseph | juan juanito john | julian juli | juraj juro george | jurgen juergen | justyna
justa | kamil kam | karel karl charles | karl kalle charlie | karol karolek | karoline karo line | katarina katja kata
kathy | katarzyna kasia kate | katerina katka katya kate | katharina kathi kathy katja kati kaethe nina kate |
kazimierz kazik | kenichi ken | khadija khadijah | konstantin kostya kosta costa | konstantinos kostas dinos costas |
krishnamurthy krishna murthy | krystyna krysia | krzysztof krzysiek kris chris christopher | ladislav laco lada |
lakshmi laxmi | larisa lara | lars lasse | leonardo leo | leonid lenya | leszek lech | lieselotte lilo lotte | lorenzo
enzo renzo | lourdes lulu | lubomir lubo | luca luke | lucia lucy | lucjan lucek | ludmila lyuda mila | ludwig lutz
wiggerl louis | luigi gigi gino | luis lucho lou | luiz lula | lyudmila lyuda mila | maciej maciek | magdalena magda
lena leni | malgorzata gosia margaret | manfred manni fred | manuel manolo manu lolo manny | manuela manu | marcin
martin | mareike rike | margareta greta maggan margit | margarete grete gretel margret | margarida guida | margarita
rita marga margo | maria mia masha marisha mary mari marie ria mitzi | mariana mari | mariusz mario | marta martha |
martin tin | massimiliano max massimo | massimo max | mathias matze matt | mathilde tilda | matteo teo | matthias
matze hias matt | mattias matte matt | mauricio mau | maurizio mau | mercedes merche | michaela micha michi ela |
michail misha mike michael | michal misiek mike michael | michel mike | michele michi mike | miguel migue mike michael
| mikael micke mike michael | mikhail misha mike michael | mikolaj mikki nicholas | milan milo | milorad mile |
miroslav mirek miro | miroslaw mirek | mohammad mohamed mohammed muhammad muhammed mehmet mo | montserrat montse |
moshe moishe | nadezhda nadya nadia | natalia natasha nata nat | nataliya natasha | nikola niko nick | nikolai kolya
niko nick nicholas | nikolaos nikos nick | nikolaus niko klaus nick | nikolay kolya niko nick | nils nisse | oksana
ksenia ksyusha | oleksandr sasha oleks alex | olga olya | olivier oli | oluwaseun seun | oluwatobi tobi | orlando
lando | osvaldo valdo | ottavio tavio | pablo paul | panagiotis panos takis | paolo paul | patricio pato | patrizia
patti | patryk pat | pavel pasha pavlik paul | pawel paul | pedro perico peter pete | pelayo pela | petr petya peter
pete | petros peter | philippe phil | pierre peter pete | pieter piet peter pete | pietro piero peter | pilar pili |
piotr piotrek petya peter pete | przemyslaw przemek | rafael rafa rafi raf | rafal rafi | raffaele lele raf |
raghavendra raghu | raimund rai | ramon moncho ray | reinhard hardy reini | reinhold rein | renata rena | ricardo rick
ricky richard cardo | riccardo ricky richard | roberto beto berto tito bob | rodolfo rodo fito rudy | rodrigo rodri
rod | roland rolli | roman roma | rosario charo chayo | rosina rosi | ruben ben | rudolf rudi rolf | sabine bine |
salvador chava sal | salvatore toto turi sal | santiago santi chago diego james | sebastian basti seba | sebastiano
seba | sergei seryozha serge | sergey seryozha serge | sergio checo serge | shmuel shmulik samuel | siddharth sid |
siegfried sigi | sieglinde linde | sigrid siri | simeon sima | slawomir slawek | slobodan boban | sofia sofi sonya
sophie | srinivasan srini | stanislav slava stas standa | stanislaw staszek stach stan | stefan steffen steve stephen
| stefania stefi steffi | stefanie steffi steph | stefano ste steve | subramaniam subbu mani | svetlana sveta lana |
szymon simon | tadeusz tadek ted | tatiana tanya tania | tatyana tanya tania | teodor ted theo | teresa tere terry |
theodor theo ted | theodoros thodoris theo ted | therese resi terry | thorsten torsten | tiago thiago james | tomas
tom | tomasz tomek tom thomas | tommaso tom tommy | torbjorn tobbe | ulrich uli ulli | ulrike uli ulli rike | ursula
uschi uli ursel | urszula ula | vaclav vasek | valentin val tino | valentina val vale | vasily vasya bill | venkatesh
venkat | vera verka | veronika vera vroni | vicente chente vincent | viktor vitya vic | viktoria vicky vika | vincenzo
enzo vince | vitaly vitalik | vittorio vic toto | vladimir vova volodya vlad | vladislav vlad slava | volodymyr vova
volodya vlad | vyacheslav slava | walburga burgl | waldemar waldek | walther walter | werner wern | wieslaw wiesiek |
wilhelm willi willy wim william bill | wilhelmus wim willem bill | willem wim bill | wlodzimierz wlodek | wojciech
wojtek | wolfgang wolf wolfi | xavier xavi javi | yaroslav yarik slava | yekaterina katya katia kate | yevgenia zhenya
| yevgeny zhenya eugene | yitzhak itzik isaac | yosef yossi joe joseph | yuliya yulia julia | yuri yura | yusuf yousef
youssef joseph | zbigniew zbyszek | zdenek zdenka | zofia zosia sophie | zsuzsanna zsuzsa susan
"""


def is_first_name(name: str) -> bool:
    """Return whether `name`, folded, is a first name or a short form known here."""
    return name in _groups()


def same_name(one: str, other: str) -> bool:
    """Return whether two folded names are forms of one first name, as Bob and Robert are."""
    groups = _groups()
    return not groups.get(one, frozenset()).isdisjoint(groups.get(other, frozenset()))


@cache
def _groups() -> Mapping[str, frozenset[int]]:
    """Map every form to the numbers of the names it belongs to."""
    found: dict[str, set[int]] = {}
    for number, line in enumerate(f"{_ENGLISH}|{_OTHER_LANGUAGES}".split("|")):
        for form in line.split():
            found.setdefault(form, set()).add(number)
    return {form: frozenset(numbers) for form, numbers in found.items()}
