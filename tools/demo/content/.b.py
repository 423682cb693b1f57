import sys,json,re,glob
PE={p["key"]:p for p in json.load(open("people.json"))}
src="\n".join(open(f).read().rstrip("\n") for f in sorted(glob.glob(sys.argv[1])));head,rest=src.split("\n=BRIEF\n",1)
parts=re.split(r"\n=RESULT\n",rest);rest=parts[0]
ps=rest.split("\n=P ");d=json.loads(head);W=[]
d["brief"]=ps[0].strip();lim=d.pop("lim");ph={x["kind"]:x for x in d["phases"]}
w=lambda s:len(s.split())
def tsb(t):
    t=t.strip().split("\n")
    if not t[0].startswith("> "):W.append(("NOSUM",t[0]))
    return t[0][2:].strip(),"\n".join(t[1:]).strip()
out=[];nc=0
for p in ps[1:]:
    ft,_,txt=p.partition("\n");f=[x.strip() for x in ft.split("|")]
    q={"title":f[0]};secs=re.split(r"\n=(?=[EAC]\b)",txt)
    s,b=tsb(secs[0]);q.update(summary=s,body=b,author=f[1],topic=f[2],place=f[3],day=int(f[4]),supports=int(f[5]))
    if len(f)>6:q["withdrawn"]=int(f[6])
    if len(f[0])>120 or len(s)>280:W.append(("LONG",f[0],len(s)))
    if not 80<=w(b)<=300:W.append(("body",w(b),f[0][:40]))
    if not ph["propose"]["opens"]<q["day"]<min(0,ph["propose"]["closes"]):W.append(("day",f[0]))
    if f[1] not in PE:W.append(("WHO",f[1]))
    q["comments"]=[]
    for x in secs[1:]:
        h,_,r=x.partition("\n");h=h.split()
        if h[0]=="E":
            t,_,r=r.partition("\n");es,eb=tsb(r);q["edited"]={"day":int(h[1]),"was":{"title":t.strip(),"summary":es,"body":eb}}
            if w(eb)>300 or not q["day"]<int(h[1])<0:W.append(("edit",f[0]))
        elif h[0]=="A":
            L=r.strip().split("\n");pr=[l for l in L if l.startswith("+ ")]
            rs="\n".join(l for l in L if not l.startswith("+ ")).strip()
            if not 40<=w(rs)<=150:W.append(("reason",w(rs),f[0][:40]))
            if PE[h[2]]["role"]!="official" or h[1] not in("underReview","accepted","partly","rejected","done"):W.append(("ANS",h))
            lo=max(q["day"],ph["answer"]["opens"]-1) if ph["answer"]["closes"]<0 else q["day"];hi=min(0,ph["answer"]["closes"])
            if not lo<int(h[3])<hi:W.append(("ansday",f[0]))
            q["answer"]={"state":h[1],"by":h[2],"day":int(h[3]),"reason":rs,"promises":[(lambda z:{"what":z[2].strip(),"in":int(z[0]),"who":z[1].strip()})(l[2:].split("|")) for l in pr]}
        else:
            st=[]
            for l in r.strip().split("\n"):
                if not l.strip():continue
                m=re.match(r"(\*+) (\w+)([+0-]) (\d+) (\d+)/(\d+) (.*)",l)
                if not m:W.append(("BADCOM",l));continue
                lv=len(m[1]);del st[lv-1:];base=st[-1]["day"] if st else q["day"]
                if m[2] not in PE:W.append(("WHO",m[2]))
                body=m[7].replace("¶","\n\n").strip()
                if not 10<=w(body)<=120:W.append(("com",w(body),body[:60]))
                c={"by":m[2],"stance":{"+":"for","-":"against","0":"neutral"}[m[3]],"day":min(base+int(m[4]),lim),"body":body,"helpful":int(m[5]),"notHelpful":int(m[6]),"replies":[]}
                if lv>3 or len(st)!=lv-1:W.append(("LEVEL",l))
                (st[-1]["replies"] if st else q["comments"]).append(c);st.append(c);nc+=1
    out.append(q)
d["proposals"]=out
if len(parts)>1:
    h,_,r=parts[1].partition("\n");t=h.split("|");ld,b=tsb(r);d["result"]={"title":t[0].strip(),"lead":ld,"body":b,"by":t[1].strip(),"day":int(t[2])}
    W.append(("resultwords",w(b)))
W.append(("briefwords",w(d["brief"])));W.append(("sumlen",len(d["summary"])))
from collections import Counter
W.append(Counter(p["topic"] for p in out));W.append(Counter(p["place"] for p in out))
json.dump(d,open(d["slug"]+".json","w"),ensure_ascii=False,indent=1)
print(len(out),nc);[print(x) for x in W]
