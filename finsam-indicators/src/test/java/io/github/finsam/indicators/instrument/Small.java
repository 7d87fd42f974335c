package io.github.finsam.indicators.instrument;

import java.util.Map;
import java.util.TreeMap;

/** A small made-up definition without a fault, as text by file. */
final class Small {

  private Small() {}

  static Map<String, String> tables() {
    Map<String, String> tables = new TreeMap<>();
    tables.put(
        "edition.csv",
        """
        id,instrument,name,source,english
        small-1,small,name,Made up for tests,UNOFFICIAL
        """);
    tables.put(
        "indicators.csv",
        """
        id,number,heading,kind,level,method
        1,1,h1,PROCESS,PARTICIPANT,QUESTIONNAIRE
        2,2,h2,EFFECT,SOCIETY,REGISTER
        """);
    tables.put(
        "rules.csv",
        """
        indicator,rule,text,occasion,participant_item,staff_item
        1,POOLED,r1,,,
        1,BOTH_SIDES,r2,,1.1,1.2
        2,REGISTER,r3,YEAR,,
        """);
    tables.put(
        "measuring_points.csv",
        """
        id,indicator,text
        1.1,1,
        1.2,1,
        2,2,m2
        """);
    tables.put(
        "items.csv",
        """
        id,measuring_point,scale,stem,text
        1.1,1.1,agree,,t1
        1.2,1.2,agree,,t2
        """);
    tables.put(
        "scales.csv",
        """
        id,positive,metric,index
        agree,3 4,yes,HIGHEST_IS_100
        """);
    tables.put(
        "scale_points.csv",
        """
        scale,code,label
        agree,1,low
        agree,2,
        agree,3,
        agree,4,high
        """);
    tables.put(
        "non_answers.csv",
        """
        scale,code,kind,label
        agree,0,BLANK,blank
        """);
    tables.put(
        "forms.csv",
        """
        id,respondent,occasion,title
        p,PARTICIPANT,DURING,f1
        s,STAFF,DURING,f2
        """);
    tables.put(
        "form_items.csv",
        """
        form,item
        p,1.1
        s,1.2
        """);
    tables.put(
        "bands.csv",
        """
        id,from,below,label
        red,0,50,low
        green,50,100,high
        """);
    tables.put(
        "notes.csv",
        """
        id,subject,text
        n,item:1.1,t1
        """);
    StringBuilder texts = new StringBuilder("key,sv,en\n");
    for (String key : "name h1 h2 r1 r2 r3 m2 t1 t2 low high blank f1 f2".split(" ")) {
      texts.append(key).append(",Svensk ").append(key).append(",English ").append(key).append("\n");
    }
    tables.put("texts.csv", texts.toString());
    return tables;
  }

  static Edition edition() {
    return EditionLoader.load(DefinitionSource.of(tables()));
  }
}
