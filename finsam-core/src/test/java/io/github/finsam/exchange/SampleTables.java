package io.github.finsam.exchange;

import java.util.LinkedHashMap;
import java.util.Map;

/** A small complete set of tables about an invented förbund; every table has a row. */
public final class SampleTables {

  private final Map<String, String> texts = new LinkedHashMap<>();

  private SampleTables() {}

  /** The tables, all sound. */
  public static SampleTables sound() {
    SampleTables s = new SampleTables();
    s.put(
        "forbund",
        "id,name,organisation_number,formed,dissolved",
        "vik,Samordningsförbundet Vik,222000-0001,2005-01-01,");
    s.put("area", "forbund,kommun,part", "vik,2482,", "vik,2417,norra delen");
    s.put(
        "members",
        "forbund,id,kind,code,name,from,to",
        "vik,fk,FORSAKRINGSKASSAN,,Försäkringskassan,2005-01-01,",
        "vik,region,REGION,24,Region Västerbotten,2005-01-01,",
        "vik,kommun,KOMMUN,2482,Skellefteå kommun,2005-01-01,2030-12-31");
    s.put("withdrawals", "forbund,member,notice_given,notice_months", "vik,kommun,2029-12-31,12");
    s.put(
        "charters",
        "forbund,from,to,term_years,notice_months",
        "vik,2005-01-01,2009-12-31,4,36",
        "vik,2010-01-01,,3,12");
    s.put("charter_points", "forbund,charter_from,point,text", "vik,2010-01-01,1,\"Namn, säte\"");
    s.put(
        "board",
        "forbund,id,member,seat,holder,eligibility,from,to,role",
        "vik,b1,kommun,ORDINARY,Ledamot A,KOMMUN_COUNCIL,2011-01-01,2014-12-31,CHAIR",
        "vik,b2,fk,DEPUTY,Ledamot B,FK_EMPLOYEE,2011-01-01,,");
    s.put(
        "auditors",
        "forbund,id,holder,members,appointed_by,from,to",
        "vik,r1,Revisor A,region;kommun,kommun,2011-01-01,");
    s.put(
        "insatser",
        "forbund,id,name,direction,stage,registration,esf,from,to,age_from,age_to,needs,capacity,merged_into,merged_on",
        "vik,bro,Bron,INDIVIDUAL,EARLY,PERSONAL_OR_ANONYMOUS,no,2012-01-01,2014-12-31,16,29,samordnat stöd,20,,",
        "vik,steg,Stegen,INDIVIDUAL,LATE,PERSONAL_OR_ANONYMOUS,yes,2013-01-01,,,,rehabilitering,,bro,2014-07-01");
    s.put(
        "insats_forms",
        "insats,form,from,to",
        "bro,FINSAM_PROJECT,2012-01-01,2013-12-31",
        "bro,ORDINARY,2014-01-01,");
    s.put(
        "insats_partners",
        "insats,authority,organisation,role,from,to",
        "bro,KOMMUN,Skellefteå kommun,OWNER,2012-01-01,");
    s.put(
        "insats_extensions",
        "insats,decided_on,new_end,reason",
        "bro,2014-03-05,2015-06-30,Styrelsen förlänger");
    s.put(
        "insats_staffing",
        "insats,role,percent,payer,from,to",
        "bro,socialsekreterare,50,FORBUND,2012-01-01,");
    s.put("insats_planned", "insats,year,participants", "bro,2014,40");
    s.put(
        "accounts",
        "forbund,year,opening_equity,opening_cash,financial_income,financial_costs,pledged,contingent,depreciation,other_non_cash,change_receivables,change_liabilities,investing,financing",
        "vik,2014,1000,2000.50,10,0,0,0,0,0,-5,7,0,0");
    s.put(
        "notes",
        "forbund,year,note,kind,title,line,label,amount,member,insatser",
        "vik,2014,1,INCOME,Intäkter,fk,Försäkringskassan,3000,fk,no",
        "vik,2014,2,COSTS,Kostnader,styrelse,Styrelse,100,,no",
        "vik,2014,2,COSTS,Kostnader,insatser,Insatser,2900,,yes");
    s.put(
        "budget",
        "forbund,year,line,section,label,budget,actual,insats,note_lines",
        "vik,2014,bro,INSATS,Bron,3000,,bro,",
        "vik,2014,styrelse,OVERHEAD,Styrelse,150,,,2/styrelse",
        "vik,2014,ranta,FINANCIAL_INCOME,Ränta,,10,,");
    s.put("insats_amounts", "forbund,year,insats,source,amount", "vik,2014,bro,OWN,2900");
    s.put(
        "accruals",
        "forbund,year,description,cost,belongs_to,booked_in",
        "vik,2014,Hyra,12,2014-Q4,2015");
    s.put(
        "forecasts",
        "forbund,year,contributions,opening_equity,budgeted_for_new,ceiling",
        "vik,2015,3000,900,100,600");
    s.put("forecast_commitments", "forbund,year,label,amount", "vik,2015,Bron,2500");
    s.put(
        "interim", "forbund,year,as_of,line,actual,forecast", "vik,2015,2015-08-31,bro,1800,2500");
    s.put(
        "meetings",
        "forbund,year,id,kind,date,place,public,present,remote,adjuster",
        "vik,2014,m1,BOARD,2014-11-28,Stadshuset,yes,b1;b2,b2,b1");
    s.put(
        "decisions",
        "forbund,year,id,number,meeting,kind,subject,wording,amount,insats,from,to,condition,delegation_matter,delegated_to",
        "vik,2014,d1,578,m1,GRANT,Bron,DECIDED,100,bro,2015-01-01,2015-06-30,uppföljning,,",
        "vik,2014,d2,579,m1,DELEGATE,Delegation,DECIDED,,,,,,GRANT,presidiet");
    s.put(
        "applications",
        "forbund,year,id,applicant,title,amount,from,to,decision",
        "vik,2014,a1,Folkhögskolan,Bron,100,2015-01-01,,d1");
    s.put(
        "bodies",
        "forbund,year,id,kind,name,mandate,meetings",
        "vik,2014,p,PRESIDIUM,Presidiet,bereder,sammanträde=5;resa=1");
    s.put(
        "body_members",
        "forbund,year,body,holder,organisation,role,percent",
        "vik,2014,p,Ledamot A,Skellefteå kommun,ordförande,");
    s.put(
        "discharges",
        "forbund,year,member,for_year,granted,decided_on",
        "vik,2014,kommun,2013,yes,2014-06-16",
        "vik,2014,region,2013,no,2014-06-10");
    s.put(
        "documents",
        "forbund,id,title,publisher,year,dated_on",
        "vik,ar2014,Årsredovisning 2014,Samordningsförbundet Vik,2015,2015-03-05");
    s.put(
        "printed_figures",
        "document,year,key,raw,unit,where",
        "ar2014,2014,note/2/sum,-3 000 kr,KR,Not 2",
        "ar2014,2014,income-statement/costs,\"3,6\",MKR_1,");
    s.put(
        "printed_facts",
        "document,kind,subject,raw,where",
        "ar2014,INSATS_AGES,bro,16–29 år,sid 3");
    s.put(
        "printed_volumes",
        "document,insats,participants,approximate,basis,where",
        "ar2014,bro,38,yes,YEAR,sid 4");
    s.put(
        "printed_shares",
        "document,subject,percent,part,whole,insats,where",
        "ar2014,kvinnor,53,20,38,bro,sid 4");
    s.put(
        "forms",
        "form,edition,respondent,occasion",
        "deltagare,e1,PARTICIPANT,DURING",
        "personal,e0,STAFF,HALF_YEAR");
    s.put(
        "form_items",
        "form,item,min_code,max_code,non_answers",
        "deltagare,7.1,1,5,8;9",
        "deltagare,7.2,1,5,9",
        "deltagare,dag,0,1,",
        "personal,samsyn,1,6,9");
    s.put(
        "asked",
        "form,forbund,insats,period,sex,number",
        "deltagare,vik,bro,2014-H1,WOMAN,12",
        "personal,vik,,2014,,5");
    s.put(
        "counts",
        "forbund,insats,year,planned,women,men,unknown",
        "vik,bro,2014,40,20,18,0",
        "vik,steg,2014,,,,");
    s.put(
        "flows",
        "insats,year,flow,women,men,unknown",
        "bro,2014,CARRIED_IN,8,7,0",
        "bro,2014,STARTED,12,11,",
        "bro,2014,ENDED,9,10,0",
        "bro,2014,REMAINING,11,8,0");
    s.put("anonymous", "insats,year,sex", "bro,2014,WOMAN", "bro,2014,MAN", "bro,2014,MAN");
    s.put(
        "volumes",
        "insats,year,label,period,women,men,unknown",
        "steg,2014,Konferens,2014-09-03/2014-09-03,,,85",
        "steg,2014,Kurs,2014-Q4,6,8,");
    s.put(
        "closed_periods",
        "forbund,insats,period,version,closed_on,reason,measure,table,outcome,women,men,unknown,tally",
        "vik,bro,2013,1,2014-02-01,,PARTICIPANTS,,,20,19,0,",
        "vik,bro,2013,1,2014-02-01,,CARRIED_IN,,,10,9,0,",
        "vik,bro,2013,1,2014-02-01,,STARTED,,,10,10,0,",
        "vik,bro,2013,1,2014-02-01,,ENDED,,,12,12,0,",
        "vik,bro,2013,1,2014-02-01,,REMAINING,,,8,7,0,",
        "vik,bro,2013,1,2014-02-01,,OUTCOME,efter,arbete,5,4,0,",
        "vik,bro,2013,2,2014-04-01,en dubbelregistrering,PARTICIPANTS,,,19,19,0,",
        "vik,,2013-H1,1,2014-02-01,,PARTICIPANTS,,,,,60,");
    s.put(
        "responses-deltagare",
        "source_id,forbund,insats,respondent,occasion,day,sex,age_from,age_to,7.1,7.2,dag",
        "w-1,vik,bro,PARTICIPANT,DURING,2014-03-01,WOMAN,16,29,5,4,1",
        "w-2,vik,bro,PARTICIPANT,DURING,2014-03-02,MAN,30,,8,9,0",
        "w-3,vik,,PARTICIPANT,DURING,2014-03-03,,,,1,1,1");
    s.put(
        "responses-personal",
        "source_id,forbund,insats,day,sex,age_from,age_to,samsyn",
        "p-1,vik,steg,2014-06-30,,,,6");
    return s;
  }

  private void put(String table, String... lines) {
    texts.put(table + ".csv", String.join("\n", lines) + "\n");
  }

  /** With another text in a file. */
  public SampleTables with(String file, String text) {
    texts.put(file, text);
    return this;
  }

  /** With something replaced in a file; it must be there. */
  public SampleTables replace(String file, String what, String by) {
    String text = texts.get(file);
    if (!text.contains(what)) {
      throw new IllegalArgumentException(file + " does not contain " + what);
    }
    texts.put(file, text.replace(what, by));
    return this;
  }

  /** With a row more at the end of a file. */
  public SampleTables row(String file, String row) {
    texts.put(file, texts.get(file) + row + "\n");
    return this;
  }

  /** Without a file. */
  public SampleTables without(String... files) {
    for (String file : files) {
      texts.remove(file);
    }
    return this;
  }

  /** The text of a file. */
  public String text(String file) {
    return texts.get(file);
  }

  /** All texts by file name. */
  public Map<String, String> texts() {
    return texts;
  }

  /** As a source. */
  public TableSource source() {
    return TableSource.of(texts);
  }

  /** Read. */
  public Import read(ImportMode mode) {
    return Exchange.read(source(), mode);
  }
}
