/** Generated from the folder listing by `npm run gen -- --write`: never edited by hand. */

import type { SecretRule } from '../src/model/rule.ts';
import ably from './secrets/ably.ts';
import adyen from './secrets/adyen.ts';
import age from './secrets/age.ts';
import aiven from './secrets/aiven.ts';
import akamai from './secrets/akamai.ts';
import alibaba from './secrets/alibaba.ts';
import amazonSellingPartner from './secrets/amazon-selling-partner.ts';
import anthropic from './secrets/anthropic.ts';
import asana from './secrets/asana.ts';
import assemblyai from './secrets/assemblyai.ts';
import atlassian from './secrets/atlassian.ts';
import aws from './secrets/aws.ts';
import azure from './secrets/azure.ts';
import backblaze from './secrets/backblaze.ts';
import baseten from './secrets/baseten.ts';
import bigcommerce from './secrets/bigcommerce.ts';
import braintree from './secrets/braintree.ts';
import braveSearch from './secrets/brave-search.ts';
import brevo from './secrets/brevo.ts';
import bunny from './secrets/bunny.ts';
import calendly from './secrets/calendly.ts';
import cerebras from './secrets/cerebras.ts';
import checkoutCom from './secrets/checkout-com.ts';
import civo from './secrets/civo.ts';
import clarifai from './secrets/clarifai.ts';
import clickup from './secrets/clickup.ts';
import cloudflare from './secrets/cloudflare.ts';
import cohere from './secrets/cohere.ts';
import coinbase from './secrets/coinbase.ts';
import connectionString from './secrets/connection-string.ts';
import context7 from './secrets/context7.ts';
import convertkit from './secrets/convertkit.ts';
import courier from './secrets/courier.ts';
import cursor from './secrets/cursor.ts';
import customerIo from './secrets/customer-io.ts';
import dashscope from './secrets/dashscope.ts';
import deepgram from './secrets/deepgram.ts';
import deepseek from './secrets/deepseek.ts';
import deno from './secrets/deno.ts';
import digitalocean from './secrets/digitalocean.ts';
import dingtalk from './secrets/dingtalk.ts';
import discord from './secrets/discord.ts';
import dockerhub from './secrets/dockerhub.ts';
import e2b from './secrets/e2b.ts';
import elasticEmail from './secrets/elastic-email.ts';
import elevenlabs from './secrets/elevenlabs.ts';
import equinixMetal from './secrets/equinix-metal.ts';
import etsy from './secrets/etsy.ts';
import exa from './secrets/exa.ts';
import exoscale from './secrets/exoscale.ts';
import fal from './secrets/fal.ts';
import fastly from './secrets/fastly.ts';
import feishu from './secrets/feishu.ts';
import figma from './secrets/figma.ts';
import finicity from './secrets/finicity.ts';
import firebase from './secrets/firebase.ts';
import firecrawl from './secrets/firecrawl.ts';
import fireworks from './secrets/fireworks.ts';
import flutterwave from './secrets/flutterwave.ts';
import fly from './secrets/fly.ts';
import freshdesk from './secrets/freshdesk.ts';
import gcore from './secrets/gcore.ts';
import getstream from './secrets/getstream.ts';
import github from './secrets/github.ts';
import gitlab from './secrets/gitlab.ts';
import gocardless from './secrets/gocardless.ts';
import googleChat from './secrets/google-chat.ts';
import google from './secrets/google.ts';
import groq from './secrets/groq.ts';
import helicone from './secrets/helicone.ts';
import heroku from './secrets/heroku.ts';
import hetzner from './secrets/hetzner.ts';
import huaweiCloud from './secrets/huawei-cloud.ts';
import hubspot from './secrets/hubspot.ts';
import huggingFace from './secrets/hugging-face.ts';
import ibmCloud from './secrets/ibm-cloud.ts';
import intercom from './secrets/intercom.ts';
import jina from './secrets/jina.ts';
import jwt from './secrets/jwt.ts';
import kaggle from './secrets/kaggle.ts';
import klaviyo from './secrets/klaviyo.ts';
import langfuse from './secrets/langfuse.ts';
import langsmith from './secrets/langsmith.ts';
import launchdarkly from './secrets/launchdarkly.ts';
import lemonSqueezy from './secrets/lemon-squeezy.ts';
import line from './secrets/line.ts';
import linear from './secrets/linear.ts';
import linode from './secrets/linode.ts';
import llamaindex from './secrets/llamaindex.ts';
import loops from './secrets/loops.ts';
import mailchimp from './secrets/mailchimp.ts';
import mailerlite from './secrets/mailerlite.ts';
import mailersend from './secrets/mailersend.ts';
import mailgun from './secrets/mailgun.ts';
import mailjet from './secrets/mailjet.ts';
import mailtrap from './secrets/mailtrap.ts';
import mandrill from './secrets/mandrill.ts';
import mapbox from './secrets/mapbox.ts';
import matrix from './secrets/matrix.ts';
import mattermost from './secrets/mattermost.ts';
import messagebird from './secrets/messagebird.ts';
import microsoftTeams from './secrets/microsoft-teams.ts';
import minio from './secrets/minio.ts';
import miro from './secrets/miro.ts';
import mistral from './secrets/mistral.ts';
import modal from './secrets/modal.ts';
import mollie from './secrets/mollie.ts';
import monday from './secrets/monday.ts';
import moonshot from './secrets/moonshot.ts';
import netlify from './secrets/netlify.ts';
import nomic from './secrets/nomic.ts';
import notion from './secrets/notion.ts';
import novita from './secrets/novita.ts';
import novu from './secrets/novu.ts';
import npm from './secrets/npm.ts';
import ntfy from './secrets/ntfy.ts';
import nvidia from './secrets/nvidia.ts';
import onesignal from './secrets/onesignal.ts';
import openai from './secrets/openai.ts';
import openrouter from './secrets/openrouter.ts';
import ovh from './secrets/ovh.ts';
import paddle from './secrets/paddle.ts';
import paypal from './secrets/paypal.ts';
import paystack from './secrets/paystack.ts';
import perplexity from './secrets/perplexity.ts';
import pipedrive from './secrets/pipedrive.ts';
import plaid from './secrets/plaid.ts';
import plivo from './secrets/plivo.ts';
import posthog from './secrets/posthog.ts';
import postman from './secrets/postman.ts';
import postmark from './secrets/postmark.ts';
import powerAutomate from './secrets/power-automate.ts';
import privateKey from './secrets/private-key.ts';
import pubnub from './secrets/pubnub.ts';
import pushbullet from './secrets/pushbullet.ts';
import pusher from './secrets/pusher.ts';
import pushover from './secrets/pushover.ts';
import pypi from './secrets/pypi.ts';
import railway from './secrets/railway.ts';
import razorpay from './secrets/razorpay.ts';
import render from './secrets/render.ts';
import replicate from './secrets/replicate.ts';
import resend from './secrets/resend.ts';
import roboflow from './secrets/roboflow.ts';
import rocketChat from './secrets/rocket-chat.ts';
import runpod from './secrets/runpod.ts';
import salesforce from './secrets/salesforce.ts';
import scaleway from './secrets/scaleway.ts';
import sendbird from './secrets/sendbird.ts';
import sendgrid from './secrets/sendgrid.ts';
import serpapi from './secrets/serpapi.ts';
import serper from './secrets/serper.ts';
import shopify from './secrets/shopify.ts';
import siliconflow from './secrets/siliconflow.ts';
import sinch from './secrets/sinch.ts';
import slack from './secrets/slack.ts';
import smtp2go from './secrets/smtp2go.ts';
import sparkpost from './secrets/sparkpost.ts';
import square from './secrets/square.ts';
import stability from './secrets/stability.ts';
import stripe from './secrets/stripe.ts';
import supabase from './secrets/supabase.ts';
import tavily from './secrets/tavily.ts';
import telegram from './secrets/telegram.ts';
import telnyx from './secrets/telnyx.ts';
import tencentCloud from './secrets/tencent-cloud.ts';
import terraform from './secrets/terraform.ts';
import together from './secrets/together.ts';
import trello from './secrets/trello.ts';
import twilio from './secrets/twilio.ts';
import typeform from './secrets/typeform.ts';
import upcloud from './secrets/upcloud.ts';
import vault from './secrets/vault.ts';
import vercel from './secrets/vercel.ts';
import volcengine from './secrets/volcengine.ts';
import vonage from './secrets/vonage.ts';
import voyage from './secrets/voyage.ts';
import vultr from './secrets/vultr.ts';
import wandb from './secrets/wandb.ts';
import wasabi from './secrets/wasabi.ts';
import webex from './secrets/webex.ts';
import wechat from './secrets/wechat.ts';
import wecom from './secrets/wecom.ts';
import wise from './secrets/wise.ts';
import woocommerce from './secrets/woocommerce.ts';
import xai from './secrets/xai.ts';
import yandexCloud from './secrets/yandex-cloud.ts';
import zendesk from './secrets/zendesk.ts';
import zhipu from './secrets/zhipu.ts';
import zoom from './secrets/zoom.ts';
import zulip from './secrets/zulip.ts';

export const rules: readonly SecretRule[] = [
  ...ably,
  ...adyen,
  ...age,
  ...aiven,
  ...akamai,
  ...alibaba,
  ...amazonSellingPartner,
  ...anthropic,
  ...asana,
  ...assemblyai,
  ...atlassian,
  ...aws,
  ...azure,
  ...backblaze,
  ...baseten,
  ...bigcommerce,
  ...braintree,
  ...braveSearch,
  ...brevo,
  ...bunny,
  ...calendly,
  ...cerebras,
  ...checkoutCom,
  ...civo,
  ...clarifai,
  ...clickup,
  ...cloudflare,
  ...cohere,
  ...coinbase,
  ...connectionString,
  ...context7,
  ...convertkit,
  ...courier,
  ...cursor,
  ...customerIo,
  ...dashscope,
  ...deepgram,
  ...deepseek,
  ...deno,
  ...digitalocean,
  ...dingtalk,
  ...discord,
  ...dockerhub,
  ...e2b,
  ...elasticEmail,
  ...elevenlabs,
  ...equinixMetal,
  ...etsy,
  ...exa,
  ...exoscale,
  ...fal,
  ...fastly,
  ...feishu,
  ...figma,
  ...finicity,
  ...firebase,
  ...firecrawl,
  ...fireworks,
  ...flutterwave,
  ...fly,
  ...freshdesk,
  ...gcore,
  ...getstream,
  ...github,
  ...gitlab,
  ...gocardless,
  ...googleChat,
  ...google,
  ...groq,
  ...helicone,
  ...heroku,
  ...hetzner,
  ...huaweiCloud,
  ...hubspot,
  ...huggingFace,
  ...ibmCloud,
  ...intercom,
  ...jina,
  ...jwt,
  ...kaggle,
  ...klaviyo,
  ...langfuse,
  ...langsmith,
  ...launchdarkly,
  ...lemonSqueezy,
  ...line,
  ...linear,
  ...linode,
  ...llamaindex,
  ...loops,
  ...mailchimp,
  ...mailerlite,
  ...mailersend,
  ...mailgun,
  ...mailjet,
  ...mailtrap,
  ...mandrill,
  ...mapbox,
  ...matrix,
  ...mattermost,
  ...messagebird,
  ...microsoftTeams,
  ...minio,
  ...miro,
  ...mistral,
  ...modal,
  ...mollie,
  ...monday,
  ...moonshot,
  ...netlify,
  ...nomic,
  ...notion,
  ...novita,
  ...novu,
  ...npm,
  ...ntfy,
  ...nvidia,
  ...onesignal,
  ...openai,
  ...openrouter,
  ...ovh,
  ...paddle,
  ...paypal,
  ...paystack,
  ...perplexity,
  ...pipedrive,
  ...plaid,
  ...plivo,
  ...posthog,
  ...postman,
  ...postmark,
  ...powerAutomate,
  ...privateKey,
  ...pubnub,
  ...pushbullet,
  ...pusher,
  ...pushover,
  ...pypi,
  ...railway,
  ...razorpay,
  ...render,
  ...replicate,
  ...resend,
  ...roboflow,
  ...rocketChat,
  ...runpod,
  ...salesforce,
  ...scaleway,
  ...sendbird,
  ...sendgrid,
  ...serpapi,
  ...serper,
  ...shopify,
  ...siliconflow,
  ...sinch,
  ...slack,
  ...smtp2go,
  ...sparkpost,
  ...square,
  ...stability,
  ...stripe,
  ...supabase,
  ...tavily,
  ...telegram,
  ...telnyx,
  ...tencentCloud,
  ...terraform,
  ...together,
  ...trello,
  ...twilio,
  ...typeform,
  ...upcloud,
  ...vault,
  ...vercel,
  ...volcengine,
  ...vonage,
  ...voyage,
  ...vultr,
  ...wandb,
  ...wasabi,
  ...webex,
  ...wechat,
  ...wecom,
  ...wise,
  ...woocommerce,
  ...xai,
  ...yandexCloud,
  ...zendesk,
  ...zhipu,
  ...zoom,
  ...zulip,
];

export const vendors: number = 191;
