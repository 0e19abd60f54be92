"""The addresses of people."""

from django.urls import path

from carewright.people.views import about, agreed, circle, deciding, faces, office, readers, staff, workers

app_name = "people"

PERSON = "person/<str:public_id>/"
WORKER = "worker/<str:public_id>/"
OFFICE = "office/<str:public_id>/"

urlpatterns = [
    path(f"{PERSON}about/", about.about, name="about"),
    path(f"{PERSON}about/me/", about.who_i_am, name="who_i_am"),
    path(f"{PERSON}about/face/", faces.person, name="face"),
    path(f"{PERSON}about/home/", about.home, name="home"),
    path(f"{PERSON}about/door/", about.getting_in, name="getting_in"),
    path(f"{PERSON}about/talking/", about.talking, name="talking"),
    path(f"{PERSON}circle/", circle.circle, name="circle"),
    path(f"{PERSON}circle/add/", circle.add, name="add_to_circle"),
    path(f"{PERSON}circle/leave/", circle.leave, name="leave_circle"),
    path(f"{PERSON}circle/link/", circle.give_link, name="give_link"),
    path(f"{PERSON}circle/link/<str:link_id>/back/", circle.take_back_link, name="take_back_link"),
    path(f"{PERSON}circle/capacity/", deciding.capacity, name="capacity"),
    path(f"{PERSON}circle/deciding/", deciding.representative, name="representative"),
    path(f"{PERSON}circle/<str:member_id>/", circle.member, name="member"),
    path(f"{PERSON}circle/<str:member_id>/remove/", circle.remove, name="remove"),
    path(f"{PERSON}groups/", agreed.groups, name="groups"),
    path(f"{PERSON}consents/", agreed.consents, name="consents"),
    path(f"{PERSON}consents/code/", agreed.joining_code, name="joining_code"),
    path(f"{PERSON}consents/<str:organisation_id>/<str:purpose>/", agreed.agree, name="agree"),
    path(f"{PERSON}who-looked/", readers.who_looked, name="who_looked"),
    path(WORKER, workers.worker, name="worker"),
    path(f"{WORKER}face/", faces.worker, name="worker_face"),
    path(f"{WORKER}write/", workers.write, name="write"),
    path(f"{WORKER}wishes/", workers.wishes, name="wishes"),
    path("file/<str:public_id>/", workers.file, name="file"),
    path(f"{OFFICE}people/", office.people, name="people"),
    path(f"{OFFICE}people/new/", office.welcome, name="welcome"),
    path(f"{OFFICE}people/code/", office.by_code, name="by_code"),
    path(f"{OFFICE}people/<str:person_id>/", office.care, name="care"),
    path(f"{OFFICE}people/<str:person_id>/again/", office.again, name="again"),
    path(f"{OFFICE}workers/", staff.workers, name="workers"),
    path(f"{OFFICE}workers/new/", staff.employ, name="employ"),
    path(f"{OFFICE}workers/<str:worker_id>/details/", staff.details, name="details"),
    path(f"{OFFICE}workers/<str:worker_id>/branch/", staff.another_branch, name="another_branch"),
    path(f"{OFFICE}workers/<str:worker_id>/skill/", staff.skill, name="skill"),
    path(f"{OFFICE}workers/<str:worker_id>/hours/", staff.hours, name="hours"),
    path(f"{OFFICE}workers/<str:worker_id>/sign-in/", staff.sign_in, name="worker_sign_in"),
    path(f"{OFFICE}workers/<str:worker_id>/leave/", staff.leave, name="leave_work"),
    path(f"{OFFICE}posts/", staff.posts, name="posts"),
]
