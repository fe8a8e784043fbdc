"""The terms of the vocabulary as Python names; a test holds them against the Turtle, both ways.

`Dgm.met` is the IRI as a string, so that no RDF library is needed to name a term.
"""
# ruff: noqa: N815 - the members are the local names of the terms, and properties are written mixedCase in RDF

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum, auto
from types import MappingProxyType

NAMESPACE = "https://w3id.org/dragoman/ontology#"


class Dgm(StrEnum):
    """Every class, individual and property of dragoman.ttl, by local name."""

    @staticmethod
    def _generate_next_value_(name: str, start: int, count: int, last_values: list[str]) -> str:
        return NAMESPACE + name

    # what an article can state; actors; places; status
    Statement = auto()
    Event = auto()
    Relation = auto()
    Alliance = auto()
    CloseRelations = auto()
    Hostility = auto()
    Membership = auto()
    OfficeRelation = auto()
    OfficeHolding = auto()
    Office = auto()
    Agreement = auto()
    Evidence = auto()
    Actor = auto()
    State = auto()
    Person = auto()
    Organisation = auto()
    IntergovernmentalOrganisation = auto()
    Bloc = auto()
    NewsMedium = auto()
    NewsAgency = auto()
    Broadcaster = auto()
    Newspaper = auto()
    PoliticalParty = auto()
    ArmedGroup = auto()
    NonGovernmentalOrganisation = auto()
    Court = auto()
    Place = auto()
    CapitalCity = auto()
    City = auto()
    Region = auto()
    SeatOfPower = auto()
    Status = auto()
    QuadClass = auto()

    # AGREE and its kinds
    Agree = auto()
    Signing = auto()
    Pledge = auto()
    Readiness = auto()
    Acceptance = auto()
    Accession = auto()

    # CONSULT and its kinds
    Consult = auto()
    DistantConsult = auto()
    Talks = auto()
    Meeting = auto()
    Summit = auto()
    Conference = auto()
    Visit = auto()
    HostVisit = auto()
    PhoneCall = auto()
    Mediation = auto()
    Ceremony = auto()
    Invitation = auto()
    Correspondence = auto()
    Briefing = auto()
    CouncilDebate = auto()

    # SUPPORT and its kinds
    Support = auto()
    Praise = auto()
    Backing = auto()
    PledgeOfSupport = auto()
    Recognition = auto()
    Congratulation = auto()
    Thanks = auto()
    Welcome = auto()
    Solidarity = auto()
    Condolence = auto()
    VerbalDefence = auto()
    Apology = auto()
    Forgiveness = auto()
    EnvoyAppointment = auto()
    Accreditation = auto()

    # CONCEDE and its kinds
    Concede = auto()
    Yielding = auto()
    LiftingOfSanctions = auto()
    EasingOfSanctions = auto()
    Release = auto()
    Permission = auto()
    Exemption = auto()
    RestorationOfRelations = auto()

    # COOPERATE and its kinds
    Cooperate = auto()
    MilitaryCooperation = auto()
    EconomicCooperation = auto()
    JudicialCooperation = auto()
    IntelligenceSharing = auto()
    JointExercise = auto()

    # AID and its kinds
    Aid = auto()
    MilitaryAid = auto()
    EconomicAid = auto()
    HumanitarianAid = auto()
    Asylum = auto()
    Peacekeeping = auto()
    GoodOffices = auto()

    # RETREAT and its kinds
    Retreat = auto()
    Withdrawal = auto()
    Ceasefire = auto()
    Surrender = auto()
    Disarmament = auto()

    # REQUEST and its kinds
    Request = auto()
    Appeal = auto()
    Demand = auto()
    Proposal = auto()
    Pressure = auto()
    Asking = auto()
    Urging = auto()

    # ACCUSE and its kinds
    Accuse = auto()
    Condemnation = auto()
    Criticism = auto()
    Complaint = auto()
    Blame = auto()
    Displeasure = auto()
    SummoningOfEnvoy = auto()
    Concern = auto()
    Investigation = auto()
    Lawsuit = auto()

    # REJECT and its kinds
    Reject = auto()
    Veto = auto()
    Refusal = auto()
    DenialOfRequest = auto()

    # THREATEN and its kinds
    Threaten = auto()
    Warning = auto()
    Ultimatum = auto()

    # PROTEST and its kinds
    Protest = auto()
    Demonstration = auto()
    Riot = auto()
    Strike = auto()
    HungerStrike = auto()
    Obstruction = auto()

    # SANCTION and its kinds
    Sanction = auto()
    Embargo = auto()
    Expulsion = auto()
    RecallOfEnvoy = auto()
    SeveranceOfRelations = auto()
    DowngradingOfRelations = auto()
    Suspension = auto()
    StoppingOfAid = auto()
    Boycott = auto()
    PunitiveMeasures = auto()
    Tariffs = auto()
    Designation = auto()
    Blockade = auto()

    # MOBILIZE and its kinds
    Mobilize = auto()
    Deployment = auto()
    Exercise = auto()
    MissileTest = auto()
    NuclearTest = auto()
    Alert = auto()
    RaisingOfForces = auto()

    # COERCE and its kinds
    Coerce = auto()
    Arrest = auto()
    Seizure = auto()
    Restriction = auto()
    Occupation = auto()
    Annexation = auto()
    Ban = auto()
    Deportation = auto()
    CyberIntrusion = auto()

    # ASSAULT and its kinds
    Assault = auto()
    Attack = auto()
    Invasion = auto()
    Killing = auto()
    Assassination = auto()
    Bombing = auto()
    Clash = auto()
    Abduction = auto()
    Coup = auto()
    War = auto()

    # individuals: statuses, quad classes
    occurred = auto()
    ongoing = auto()
    planned = auto()
    conditional = auto()
    negated = auto()
    denied = auto()
    VerbalCooperation = auto()
    MaterialCooperation = auto()
    VerbalConflict = auto()
    MaterialConflict = auto()

    # properties of nodes and classes
    participant = auto()
    source = auto()
    target = auto()
    sourceSide = auto()
    targetSide = auto()
    place = auto()
    status = auto()
    attributedTo = auto()
    mode = auto()
    agenda = auto()
    concludes = auto()
    quadClass = auto()
    goldstein = auto()
    begin = auto()
    end = auto()
    confidence = auto()
    evidence = auto()
    subject = auto()
    predicate = auto()
    object = auto()
    since = auto()
    officeTitle = auto()
    holder = auto()
    office = auto()
    inPolity = auto()
    quote = auto()
    beginOffset = auto()
    endOffset = auto()
    sentence = auto()
    article = auto()
    trigger = auto()
    code = auto()
    represents = auto()
    basedIn = auto()
    inState = auto()
    capitalOf = auto()
    typeName = auto()
    modeName = auto()
    kindName = auto()
    ofPredicate = auto()
    cameoCode = auto()

    # lasting relations
    alliedWith = auto()
    closeRelationsWith = auto()
    hostileTo = auto()
    memberOf = auto()
    holdsOfficeIn = auto()
    headOfStateOf = auto()
    headOfGovernmentOf = auto()
    foreignMinisterOf = auto()
    spokespersonOf = auto()

    # direct properties of acts
    actedTowards = auto()
    met = auto()
    visited = auto()
    hosted = auto()
    invited = auto()
    phoned = auto()
    wroteTo = auto()
    mediatedFor = auto()
    agreedWith = auto()
    signedWith = auto()
    supported = auto()
    recognised = auto()
    congratulated = auto()
    condoledWith = auto()
    concededTo = auto()
    cooperatedWith = auto()
    aided = auto()
    withdrewFrom = auto()
    ceasedFireWith = auto()
    requestedOf = auto()
    accused = auto()
    rejected = auto()
    threatened = auto()
    protestedAgainst = auto()
    sanctioned = auto()
    mobilizedAgainst = auto()
    coerced = auto()
    attacked = auto()


EVENT_CLASSES: Mapping[str, Dgm] = MappingProxyType(
    {
        "AGREE": Dgm.Agree,
        "CONSULT": Dgm.Consult,
        "SUPPORT": Dgm.Support,
        "CONCEDE": Dgm.Concede,
        "COOPERATE": Dgm.Cooperate,
        "AID": Dgm.Aid,
        "RETREAT": Dgm.Retreat,
        "REQUEST": Dgm.Request,
        "ACCUSE": Dgm.Accuse,
        "REJECT": Dgm.Reject,
        "THREATEN": Dgm.Threaten,
        "PROTEST": Dgm.Protest,
        "SANCTION": Dgm.Sanction,
        "MOBILIZE": Dgm.Mobilize,
        "COERCE": Dgm.Coerce,
        "ASSAULT": Dgm.Assault,
    }
)
"""PLOVER type -> class."""

MODE_CLASSES: Mapping[tuple[str, str], Dgm] = MappingProxyType(
    {
        ("AGREE", "agree"): Dgm.Agree,
        ("AGREE", "sign"): Dgm.Signing,
        ("AGREE", "pledge"): Dgm.Pledge,
        ("AGREE", "ready"): Dgm.Readiness,
        ("AGREE", "accept"): Dgm.Acceptance,
        ("AGREE", "join"): Dgm.Accession,
        ("CONSULT", "talks"): Dgm.Talks,
        ("CONSULT", "meeting"): Dgm.Meeting,
        ("CONSULT", "summit"): Dgm.Summit,
        ("CONSULT", "conference"): Dgm.Conference,
        ("CONSULT", "visit"): Dgm.Visit,
        ("CONSULT", "host"): Dgm.HostVisit,
        ("CONSULT", "call"): Dgm.PhoneCall,
        ("CONSULT", "mediation"): Dgm.Mediation,
        ("CONSULT", "ceremony"): Dgm.Ceremony,
        ("CONSULT", "invite"): Dgm.Invitation,
        ("CONSULT", "correspondence"): Dgm.Correspondence,
        ("CONSULT", "brief"): Dgm.Briefing,
        ("CONSULT", "council-debate"): Dgm.CouncilDebate,
        ("SUPPORT", "praise"): Dgm.Praise,
        ("SUPPORT", "back"): Dgm.Backing,
        ("SUPPORT", "pledge"): Dgm.PledgeOfSupport,
        ("SUPPORT", "recognise"): Dgm.Recognition,
        ("SUPPORT", "congratulate"): Dgm.Congratulation,
        ("SUPPORT", "thank"): Dgm.Thanks,
        ("SUPPORT", "welcome"): Dgm.Welcome,
        ("SUPPORT", "solidarity"): Dgm.Solidarity,
        ("SUPPORT", "condole"): Dgm.Condolence,
        ("SUPPORT", "defend"): Dgm.VerbalDefence,
        ("SUPPORT", "apologise"): Dgm.Apology,
        ("SUPPORT", "forgive"): Dgm.Forgiveness,
        ("SUPPORT", "appoint-envoy"): Dgm.EnvoyAppointment,
        ("SUPPORT", "credentials"): Dgm.Accreditation,
        ("CONCEDE", "yield"): Dgm.Yielding,
        ("CONCEDE", "lift-sanctions"): Dgm.LiftingOfSanctions,
        ("CONCEDE", "ease-sanctions"): Dgm.EasingOfSanctions,
        ("CONCEDE", "release"): Dgm.Release,
        ("CONCEDE", "allow"): Dgm.Permission,
        ("CONCEDE", "exempt"): Dgm.Exemption,
        ("CONCEDE", "restore-relations"): Dgm.RestorationOfRelations,
        ("COOPERATE", "cooperate"): Dgm.Cooperate,
        ("COOPERATE", "military"): Dgm.MilitaryCooperation,
        ("COOPERATE", "economic"): Dgm.EconomicCooperation,
        ("COOPERATE", "judicial"): Dgm.JudicialCooperation,
        ("COOPERATE", "intelligence"): Dgm.IntelligenceSharing,
        ("COOPERATE", "joint-exercise"): Dgm.JointExercise,
        ("AID", "aid"): Dgm.Aid,
        ("AID", "military-aid"): Dgm.MilitaryAid,
        ("AID", "economic-aid"): Dgm.EconomicAid,
        ("AID", "humanitarian-aid"): Dgm.HumanitarianAid,
        ("AID", "asylum"): Dgm.Asylum,
        ("AID", "peacekeeping"): Dgm.Peacekeeping,
        ("AID", "mediation-aid"): Dgm.GoodOffices,
        ("RETREAT", "retreat"): Dgm.Retreat,
        ("RETREAT", "withdraw"): Dgm.Withdrawal,
        ("RETREAT", "ceasefire"): Dgm.Ceasefire,
        ("RETREAT", "surrender"): Dgm.Surrender,
        ("RETREAT", "disarm"): Dgm.Disarmament,
        ("REQUEST", "call-on"): Dgm.Appeal,
        ("REQUEST", "demand"): Dgm.Demand,
        ("REQUEST", "propose"): Dgm.Proposal,
        ("REQUEST", "pressure"): Dgm.Pressure,
        ("REQUEST", "ask"): Dgm.Asking,
        ("REQUEST", "urge"): Dgm.Urging,
        ("ACCUSE", "accuse"): Dgm.Accuse,
        ("ACCUSE", "condemn"): Dgm.Condemnation,
        ("ACCUSE", "criticise"): Dgm.Criticism,
        ("ACCUSE", "complain"): Dgm.Complaint,
        ("ACCUSE", "blame"): Dgm.Blame,
        ("ACCUSE", "displeasure"): Dgm.Displeasure,
        ("ACCUSE", "summon"): Dgm.SummoningOfEnvoy,
        ("ACCUSE", "concern"): Dgm.Concern,
        ("ACCUSE", "investigate"): Dgm.Investigation,
        ("ACCUSE", "sue"): Dgm.Lawsuit,
        ("REJECT", "reject"): Dgm.Reject,
        ("REJECT", "veto"): Dgm.Veto,
        ("REJECT", "refuse"): Dgm.Refusal,
        ("REJECT", "deny-request"): Dgm.DenialOfRequest,
        ("THREATEN", "threaten"): Dgm.Threaten,
        ("THREATEN", "warn"): Dgm.Warning,
        ("THREATEN", "ultimatum"): Dgm.Ultimatum,
        ("PROTEST", "demonstrate"): Dgm.Demonstration,
        ("PROTEST", "riot"): Dgm.Riot,
        ("PROTEST", "strike"): Dgm.Strike,
        ("PROTEST", "hunger-strike"): Dgm.HungerStrike,
        ("PROTEST", "obstruct"): Dgm.Obstruction,
        ("SANCTION", "embargo"): Dgm.Embargo,
        ("SANCTION", "expel"): Dgm.Expulsion,
        ("SANCTION", "recall-envoy"): Dgm.RecallOfEnvoy,
        ("SANCTION", "cut-relations"): Dgm.SeveranceOfRelations,
        ("SANCTION", "downgrade-relations"): Dgm.DowngradingOfRelations,
        ("SANCTION", "suspend"): Dgm.Suspension,
        ("SANCTION", "cut-aid"): Dgm.StoppingOfAid,
        ("SANCTION", "boycott"): Dgm.Boycott,
        ("SANCTION", "sanctions"): Dgm.PunitiveMeasures,
        ("SANCTION", "tariffs"): Dgm.Tariffs,
        ("SANCTION", "designate"): Dgm.Designation,
        ("SANCTION", "blockade"): Dgm.Blockade,
        ("MOBILIZE", "deploy"): Dgm.Deployment,
        ("MOBILIZE", "exercise"): Dgm.Exercise,
        ("MOBILIZE", "missile-test"): Dgm.MissileTest,
        ("MOBILIZE", "nuclear-test"): Dgm.NuclearTest,
        ("MOBILIZE", "alert"): Dgm.Alert,
        ("MOBILIZE", "raise"): Dgm.RaisingOfForces,
        ("COERCE", "arrest"): Dgm.Arrest,
        ("COERCE", "seize"): Dgm.Seizure,
        ("COERCE", "restrict"): Dgm.Restriction,
        ("COERCE", "occupy"): Dgm.Occupation,
        ("COERCE", "annex"): Dgm.Annexation,
        ("COERCE", "ban"): Dgm.Ban,
        ("COERCE", "deport"): Dgm.Deportation,
        ("COERCE", "hack"): Dgm.CyberIntrusion,
        ("ASSAULT", "attack"): Dgm.Attack,
        ("ASSAULT", "invade"): Dgm.Invasion,
        ("ASSAULT", "kill"): Dgm.Killing,
        ("ASSAULT", "assassinate"): Dgm.Assassination,
        ("ASSAULT", "bomb"): Dgm.Bombing,
        ("ASSAULT", "clash"): Dgm.Clash,
        ("ASSAULT", "abduct"): Dgm.Abduction,
        ("ASSAULT", "coup"): Dgm.Coup,
        ("ASSAULT", "war"): Dgm.War,
    }
)
"""(PLOVER type, mode) -> the most exact class; a mode that is not here leaves an event with its type alone."""

DISTANT_CONSULTS: frozenset[Dgm] = frozenset(
    {Dgm.PhoneCall, Dgm.Mediation, Dgm.Invitation, Dgm.Correspondence, Dgm.Briefing, Dgm.CouncilDebate}
)
"""The kinds of dgm:DistantConsult, the one class between a type and its kinds."""

QUAD: Mapping[str, Dgm] = MappingProxyType(
    {
        "AGREE": Dgm.VerbalCooperation,
        "CONSULT": Dgm.VerbalCooperation,
        "SUPPORT": Dgm.VerbalCooperation,
        "CONCEDE": Dgm.VerbalCooperation,
        "COOPERATE": Dgm.MaterialCooperation,
        "AID": Dgm.MaterialCooperation,
        "RETREAT": Dgm.MaterialCooperation,
        "REQUEST": Dgm.VerbalConflict,
        "ACCUSE": Dgm.VerbalConflict,
        "REJECT": Dgm.VerbalConflict,
        "THREATEN": Dgm.VerbalConflict,
        "PROTEST": Dgm.MaterialConflict,
        "SANCTION": Dgm.MaterialConflict,
        "MOBILIZE": Dgm.MaterialConflict,
        "COERCE": Dgm.MaterialConflict,
        "ASSAULT": Dgm.MaterialConflict,
    }
)
"""PLOVER type -> quad class."""

GOLDSTEIN: Mapping[Dgm, float] = MappingProxyType(
    {
        Dgm.Agree: 6.0,
        Dgm.Signing: 8.0,
        Dgm.Pledge: 5.2,
        Dgm.Readiness: 5.0,
        Dgm.Acceptance: 5.0,
        Dgm.Accession: 6.0,
        Dgm.Consult: 2.5,
        Dgm.DistantConsult: 2.5,
        Dgm.Talks: 4.0,
        Dgm.Meeting: 1.75,
        Dgm.Summit: 4.75,
        Dgm.Conference: 1.0,
        Dgm.Visit: 1.9,
        Dgm.HostVisit: 2.8,
        Dgm.PhoneCall: 1.0,
        Dgm.Mediation: 5.0,
        Dgm.Ceremony: 1.0,
        Dgm.Invitation: 2.5,
        Dgm.Correspondence: 2.5,
        Dgm.Briefing: 2.5,
        Dgm.CouncilDebate: 2.5,
        Dgm.Support: 3.8,
        Dgm.Praise: 3.4,
        Dgm.Backing: 3.65,
        Dgm.PledgeOfSupport: 3.5,
        Dgm.Recognition: 6.0,
        Dgm.Congratulation: 3.8,
        Dgm.Thanks: 3.8,
        Dgm.Welcome: 3.4,
        Dgm.Solidarity: 3.8,
        Dgm.Condolence: 3.8,
        Dgm.VerbalDefence: 3.5,
        Dgm.Apology: 7.0,
        Dgm.Forgiveness: 7.0,
        Dgm.EnvoyAppointment: 3.5,
        Dgm.Accreditation: 3.5,
        Dgm.Concede: 5.0,
        Dgm.Yielding: 5.0,
        Dgm.LiftingOfSanctions: 7.0,
        Dgm.EasingOfSanctions: 6.0,
        Dgm.Release: 7.0,
        Dgm.Permission: 9.0,
        Dgm.Exemption: 5.0,
        Dgm.RestorationOfRelations: 3.5,
        Dgm.Cooperate: 7.0,
        Dgm.MilitaryCooperation: 7.4,
        Dgm.EconomicCooperation: 6.4,
        Dgm.JudicialCooperation: 7.4,
        Dgm.IntelligenceSharing: 7.0,
        Dgm.JointExercise: 7.4,
        Dgm.Aid: 7.4,
        Dgm.MilitaryAid: 8.3,
        Dgm.EconomicAid: 7.4,
        Dgm.HumanitarianAid: 7.4,
        Dgm.Asylum: 7.0,
        Dgm.Peacekeeping: 8.5,
        Dgm.GoodOffices: 7.0,
        Dgm.Retreat: 9.0,
        Dgm.Withdrawal: 9.0,
        Dgm.Ceasefire: 9.0,
        Dgm.Surrender: 10.0,
        Dgm.Disarmament: 9.0,
        Dgm.Request: -5.0,
        Dgm.Appeal: -5.0,
        Dgm.Demand: -5.0,
        Dgm.Proposal: -5.0,
        Dgm.Pressure: -5.0,
        Dgm.Asking: -5.0,
        Dgm.Urging: -5.0,
        Dgm.Accuse: -2.0,
        Dgm.Condemnation: -2.0,
        Dgm.Criticism: -2.0,
        Dgm.Complaint: -2.0,
        Dgm.Blame: -2.0,
        Dgm.Displeasure: -2.0,
        Dgm.SummoningOfEnvoy: -2.0,
        Dgm.Concern: -2.0,
        Dgm.Investigation: -2.0,
        Dgm.Lawsuit: -2.0,
        Dgm.Reject: -4.0,
        Dgm.Veto: -5.0,
        Dgm.Refusal: -4.0,
        Dgm.DenialOfRequest: -4.0,
        Dgm.Threaten: -5.8,
        Dgm.Warning: -5.1,
        Dgm.Ultimatum: -7.0,
        Dgm.Protest: -6.5,
        Dgm.Demonstration: -6.5,
        Dgm.Riot: -7.5,
        Dgm.Strike: -6.5,
        Dgm.HungerStrike: -6.5,
        Dgm.Obstruction: -7.5,
        Dgm.Sanction: -6.75,
        Dgm.Embargo: -8.0,
        Dgm.Expulsion: -7.0,
        Dgm.RecallOfEnvoy: -4.0,
        Dgm.SeveranceOfRelations: -4.0,
        Dgm.DowngradingOfRelations: -4.0,
        Dgm.Suspension: -6.5,
        Dgm.StoppingOfAid: -5.6,
        Dgm.Boycott: -8.0,
        Dgm.PunitiveMeasures: -8.0,
        Dgm.Tariffs: -8.0,
        Dgm.Designation: -8.0,
        Dgm.Blockade: -9.5,
        Dgm.Mobilize: -7.2,
        Dgm.Deployment: -7.2,
        Dgm.Exercise: -7.2,
        Dgm.MissileTest: -7.2,
        Dgm.NuclearTest: -7.2,
        Dgm.Alert: -7.2,
        Dgm.RaisingOfForces: -7.2,
        Dgm.Coerce: -5.0,
        Dgm.Arrest: -5.0,
        Dgm.Seizure: -9.2,
        Dgm.Restriction: -5.0,
        Dgm.Occupation: -9.5,
        Dgm.Annexation: -9.5,
        Dgm.Ban: -5.0,
        Dgm.Deportation: -5.0,
        Dgm.CyberIntrusion: -5.0,
        Dgm.Assault: -10.0,
        Dgm.Attack: -10.0,
        Dgm.Invasion: -10.0,
        Dgm.Killing: -10.0,
        Dgm.Assassination: -9.0,
        Dgm.Bombing: -10.0,
        Dgm.Clash: -10.0,
        Dgm.Abduction: -9.0,
        Dgm.Coup: -10.0,
        Dgm.War: -10.0,
    }
)
"""Class of events -> Goldstein value, from -10 (conflict) to +10 (cooperation); see alignments.ttl."""

STATUSES: Mapping[str, Dgm] = MappingProxyType(
    {
        "occurred": Dgm.occurred,
        "ongoing": Dgm.ongoing,
        "planned": Dgm.planned,
        "conditional": Dgm.conditional,
        "negated": Dgm.negated,
        "denied": Dgm.denied,
    }
)
"""Status of a record -> individual."""

RELATION_CLASSES: Mapping[str, Dgm] = MappingProxyType(
    {
        "alliedWith": Dgm.Alliance,
        "closeRelationsWith": Dgm.CloseRelations,
        "hostileTo": Dgm.Hostility,
        "memberOf": Dgm.Membership,
        "headOfStateOf": Dgm.OfficeRelation,
        "headOfGovernmentOf": Dgm.OfficeRelation,
        "foreignMinisterOf": Dgm.OfficeRelation,
        "holdsOfficeIn": Dgm.OfficeRelation,
        "spokespersonOf": Dgm.OfficeRelation,
    }
)
"""Predicate of a relation -> the class of its node; `Dgm[predicate]` is the property itself."""

ACTOR_CLASSES: Mapping[str, Dgm] = MappingProxyType(
    {"Person": Dgm.Person, "State": Dgm.State, "Organisation": Dgm.Organisation}
)
"""Class of an actor in a record -> class."""

ORGANISATION_CLASSES: Mapping[str, Dgm] = MappingProxyType(
    {
        "igo": Dgm.IntergovernmentalOrganisation,
        "bloc": Dgm.Bloc,
        "agency": Dgm.NewsAgency,
        "broadcaster": Dgm.Broadcaster,
        "newspaper": Dgm.Newspaper,
        "party": Dgm.PoliticalParty,
        "armed": Dgm.ArmedGroup,
        "ngo": Dgm.NonGovernmentalOrganisation,
        "court": Dgm.Court,
    }
)
"""`kind` of organisations.tsv -> class."""

PLACE_CLASSES: Mapping[str, Dgm] = MappingProxyType(
    {
        "capital": Dgm.CapitalCity,
        "city": Dgm.City,
        "region": Dgm.Region,
        "seat": Dgm.SeatOfPower,
    }
)
"""`kind` of places.tsv -> class."""

SYMMETRIC: frozenset[Dgm] = frozenset(
    {
        Dgm.alliedWith,
        Dgm.closeRelationsWith,
        Dgm.hostileTo,
        Dgm.met,
        Dgm.phoned,
        Dgm.agreedWith,
        Dgm.signedWith,
        Dgm.cooperatedWith,
        Dgm.ceasedFireWith,
    }
)
"""Properties that hold both ways."""

LASTING: tuple[Dgm, ...] = (
    Dgm.alliedWith,
    Dgm.closeRelationsWith,
    Dgm.hostileTo,
    Dgm.memberOf,
    Dgm.holdsOfficeIn,
    Dgm.headOfStateOf,
    Dgm.headOfGovernmentOf,
    Dgm.foreignMinisterOf,
    Dgm.spokespersonOf,
)
"""Properties of lasting relations."""

DIRECT: tuple[Dgm, ...] = (
    Dgm.met,
    Dgm.visited,
    Dgm.hosted,
    Dgm.invited,
    Dgm.phoned,
    Dgm.wroteTo,
    Dgm.mediatedFor,
    Dgm.agreedWith,
    Dgm.signedWith,
    Dgm.supported,
    Dgm.recognised,
    Dgm.congratulated,
    Dgm.condoledWith,
    Dgm.concededTo,
    Dgm.cooperatedWith,
    Dgm.aided,
    Dgm.withdrewFrom,
    Dgm.ceasedFireWith,
    Dgm.requestedOf,
    Dgm.accused,
    Dgm.rejected,
    Dgm.threatened,
    Dgm.protestedAgainst,
    Dgm.sanctioned,
    Dgm.mobilizedAgainst,
    Dgm.coerced,
    Dgm.attacked,
)
"""Properties that the rules derive from acts."""
